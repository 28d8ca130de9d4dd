// Polish.

import type { Texts } from './Texts.ts';

export const pl: Texts = {
  language: 'pl',
  title: 'Twój wybór dotyczący plików cookie',
  ask: '{controller} prosi o Twoją zgodę na {purposes}.',
  list: [', ', ' i '],
  free: 'Strona działa także po odmowie. Zgodę możesz w każdej chwili wycofać przyciskiem {settings}.',
  optedOut:
    'Twoja przeglądarka prosi, aby Cię nie śledzić. Dlatego, o ile nie włączysz tego samodzielnie, wyłączone pozostaje: {names}.',
  changed: {
    names: 'Nowe lub zmienione: {names}',
    controller: 'Teraz {controller} prosi o zgodę.',
    removed: 'Nie jest już używane: {names}',
    question: 'Pytanie zmieniło się od Twojego ostatniego wyboru.',
  },
  privacy: 'Polityka prywatności',
  reject: 'Odrzuć',
  accept: 'Akceptuj',
  choose: 'Wybierz',
  statement: ['Nasza polityka prywatności się zmieniła.', 'Przeczytaj politykę'],
  settings: 'Ustawienia cookie',
  close: 'Zamknij',
  rejectAll: 'Odrzuć wszystko',
  withdrawAll: 'Wycofaj wszystko',
  save: 'Zapisz wybór',
  always: 'Zawsze włączone',
  partly: 'Częściowo włączone',
  category: {
    necessary: ['Niezbędne', 'bez tego strona nie działa; zgoda nie jest potrzebna'],
    preferences: ['Personalizacja', 'zapamiętywanie Twoich ustawień'],
    statistics: ['Statystyka', 'statystyki korzystania ze strony'],
    marketing: ['Marketing', 'reklamy dobierane do przeglądanych treści'],
    embedded: ['Treści osadzone', 'filmy i mapy innych dostawców, którzy wtedy widzą Twoją wizytę'],
  },
  purpose: 'Cel',
  retention: 'Przechowywanie',
  recipient: 'Odbiorca',
  country: 'Kraj',
  outside: 'poza EOG',
  cookies: 'Pliki cookie i pamięć',
  choice: ['Twój wybór', 'Zapamiętuje Twój wybór, abyśmy nie pytali za każdym razem.'],
  kept: [
    'Twoje ustawienia',
    'Zapamiętuje to, co ustawisz w tej witrynie.',
    'W Twojej przeglądarce do wycofania zgody',
  ],
  record: [
    'Nasza statystyka',
    'Zliczanie obejrzanych stron, klikniętych linków, Twojej drogi przez stronę i tego, skąd przychodzisz, wraz z przeglądarką, systemem operacyjnym, urządzeniem i językiem. Przechowujemy tylko sumy, bez identyfikatora i adresu IP.',
    'W Twojej przeglądarce do wycofania zgody',
  ],
  rights:
    'Zgodę możesz tu wycofać w każdej chwili. Twoje pozostałe prawa opisuje polityka prywatności. Skargę możesz złożyć do holenderskiego organu ochrony danych: {authority}.',
  yourData: 'Twoje dane',
  saved: 'Wybór zapisany',
  placeholder: {
    held: 'Ta treść pochodzi od {name} i wczyta się dopiero, gdy na to pozwolisz.',
    undeclared: 'Ta strona nie informuje, co {host} robi z Twoimi danymi.',
    elsewhere: 'innej strony',
    once: 'Pokaż raz',
    always: 'Zawsze zezwalaj',
  },
};
