// The page's own script: a product list made of elements, as a small shop or a framework makes it.
(() => {
  const list = document.querySelector('#products');
  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes))
      made.setAttribute(attribute, value);
    made.append(...children);
    return made;
  };
  for (let number = 1; number <= 24; number += 1) {
    const image = element('img', { alt: '', width: '160', height: '120', loading: 'lazy' });
    image.src = `/image/product-${number}.gif`;
    const price = element('p', { class: 'price' }, `€ ${(number * 7.5).toFixed(2)}`);
    const button = element('button', { type: 'button', 'data-product': String(number) }, 'Bestel');
    list.appendChild(
      element(
        'li',
        { class: 'card', id: `product-${number}` },
        image,
        element('h3', {}, element('a', { href: `/product/${number}` }, `Product ${number}`)),
        price,
        button,
      ),
    );
  }
})();
