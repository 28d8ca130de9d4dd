// Thanks the visitor for a message and says that the example site sends nothing.
{
  const form = document.querySelector('form[data-contact]');
  const notice = form.querySelector('[role="status"]');

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = new FormData(form).get('naam').trim();
    form.reset();
    notice.hidden = false;
    notice.textContent = `Dank je wel, ${name}. Dit is een voorbeeldsite, dus er is niets verstuurd of bewaard.`;
  });
}
