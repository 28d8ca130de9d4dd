// The page's own script: a menu that opens, and links that know where they are.
(() => {
  const menu = document.querySelector('nav ul');
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  button.textContent = 'Menu';
  button.addEventListener('click', () => {
    const isOpen = menu.classList.toggle('open');
    button.setAttribute('aria-expanded', String(isOpen));
  });
  menu.before(button);
  for (const link of document.querySelectorAll('nav a')) {
    if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
    else link.setAttribute('rel', 'noopener');
  }
})();
