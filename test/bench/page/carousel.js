// The page's own script: pictures that take turns, and a counter of visits in storage.
(() => {
  const picture = document.querySelector('#hero img');
  const dots = document.querySelector('#dots');
  const show = (place) => {
    picture.src = `/image/hero-${place}.gif`;
    for (const [index, dot] of [...dots.children].entries()) {
      dot.setAttribute('aria-pressed', String(index === place));
    }
  };
  for (let place = 0; place < 4; place += 1) {
    const dot = document.createElement('button');
    dot.type = 'button';
    dot.setAttribute('aria-label', `Foto ${place + 1}`);
    dot.addEventListener('click', () => show(place));
    dots.appendChild(dot);
  }
  show(1);
  localStorage.setItem('visits', String(Number(localStorage.getItem('visits')) + 1));
  fetch('/stock.json')
    .then((response) => response.json())
    .then(({ left }) => {
      for (const number of left) {
        document.querySelector(`#product-${number} .price`).append(' (bijna op)');
      }
    });
})();
