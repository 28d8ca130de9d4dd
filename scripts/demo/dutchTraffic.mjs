// What visitors of a Dutch B2B site are like: where from, with what, which pages follow which.

/** Browsers by share, as user agents, each with its usual language. */
export const browsers = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    34,
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    21,
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
    11,
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    9,
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0', 6],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    11,
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    7,
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 1],
];

export const languages = [
  ['nl', 82],
  ['en', 11],
  ['de', 4],
  ['fr', 3],
];

export const referrers = [
  ['', 30],
  ['https://www.google.com/', 33],
  ['https://www.bing.com/', 8],
  ['https://www.linkedin.com/', 9],
  ['https://duckduckgo.com/', 3],
  ['https://chatgpt.com/', 5],
  ['https://www.emerce.nl/', 3],
  ['https://www.mkbservicedesk.nl/', 3],
  ['https://www.capterra.nl/', 4],
  ['https://outlook.office.com/', 2],
];

export const entries = [
  ['/', 40],
  ['/blog/relatiebeheer-zonder-spreadsheet', 16],
  ['/prijzen', 11],
  ['/blog/avg-en-uw-klantgegevens', 11],
  ['/product', 9],
  ['/blog/vijf-vragen-voor-uw-crm', 7],
  ['/integraties', 4],
  ['/contact', 2],
];

/** From a page, what is read next; `null` leaves the site. */
export const next = {
  '/': [
    [null, 42],
    ['/product', 24],
    ['/prijzen', 16],
    ['/blog', 7],
    ['/klanten', 7],
    ['/contact', 4],
  ],
  '/product': [
    [null, 34],
    ['/prijzen', 30],
    ['/integraties', 14],
    ['/klanten', 10],
    ['/contact', 7],
    ['/', 5],
  ],
  '/prijzen': [
    [null, 44],
    ['/contact', 20],
    ['/product', 18],
    ['/demo-aanvragen', 14],
    ['/', 4],
  ],
  '/integraties': [
    [null, 50],
    ['/product', 25],
    ['/prijzen', 20],
    ['/contact', 5],
  ],
  '/klanten': [
    [null, 48],
    ['/product', 22],
    ['/prijzen', 20],
    ['/contact', 10],
  ],
  '/contact': [
    [null, 80],
    ['/', 12],
    ['/prijzen', 8],
  ],
  '/demo-aanvragen': [
    [null, 78],
    ['/prijzen', 12],
    ['/', 10],
  ],
  '/blog': [
    [null, 30],
    ['/blog/relatiebeheer-zonder-spreadsheet', 28],
    ['/blog/avg-en-uw-klantgegevens', 22],
    ['/blog/vijf-vragen-voor-uw-crm', 20],
  ],
};

/** Articles lead onwards alike. */
export const afterArticle = [
  [null, 66],
  ['/blog', 10],
  ['/', 10],
  ['/product', 9],
  ['/prijzen', 5],
];

/** Links on a page, and how likely a visitor of it follows one. */
export const links = {
  '/product': [['/downloads/productblad.pdf', 0.09]],
  '/prijzen': [
    ['/downloads/productblad.pdf', 0.05],
    ['/downloads/prijslijst.pdf', 0.1],
  ],
  '/integraties': [
    ['https://www.exact.com/nl/', 0.08],
    ['https://www.moneybird.nl/', 0.07],
  ],
  '/contact': [
    ['mailto:info@demo.example', 0.2],
    ['tel:+31201234567', 0.15],
  ],
  '/blog/avg-en-uw-klantgegevens': [['https://www.autoriteitpersoonsgegevens.nl/', 0.12]],
};

/** Visits of a day: office days, quiet weekends, slow growth. */
export const visitsOf = (weekday, daysAgo) =>
  (weekday === 0 ? 18 : weekday === 6 ? 21 : 82) * (1 + (60 - daysAgo) / 200);

/** How the asked decide; the share that grants statistics is what the rest of the data stands for. */
export const decisions = [
  [{ method: 'accept-all', granted: true }, 57],
  [{ method: 'reject-all', granted: false }, 34],
  [{ method: 'choose', granted: true }, 9],
  [{ method: 'withdraw', granted: false }, 2],
];
