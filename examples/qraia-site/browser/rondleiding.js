// Makes the tour a single-page app: its links change the view, address and title in place.
{
  const app = document.querySelector('[data-tour]');
  const panels = [...app.querySelectorAll('[data-path]')];
  const links = [...app.querySelectorAll('nav a')];

  const panelAt = (path) => panels.find((panel) => panel.dataset.path === path);

  const show = (shown) => {
    for (const panel of panels) panel.hidden = panel !== shown;
    for (const link of links) {
      if (link.pathname === shown.dataset.path) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    document.title = shown.dataset.title;
  };

  app.addEventListener('click', (event) => {
    const link = event.target.closest('nav a');
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    const panel = panelAt(link.pathname);
    if (!panel) return;
    event.preventDefault();
    if (!panel.hidden) return;
    history.pushState(null, '', link.href);
    show(panel);
    panel.querySelector('h2').focus({ preventScroll: true });
  });

  window.addEventListener('popstate', () => {
    const panel = panelAt(location.pathname);
    if (panel) show(panel);
  });

  const filter = app.querySelector('[data-filter]');
  const rows = [...app.querySelectorAll('tbody tr')];
  const result = app.querySelector('[data-filter-result]');

  filter.addEventListener('input', () => {
    const wanted = filter.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
    const count = rows.filter((row) => !row.hidden).length;
    result.textContent = wanted ? `${count} van ${rows.length} contacten` : '';
  });
}
