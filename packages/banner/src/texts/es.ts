// Spanish.

import type { Texts } from './Texts.ts';

export const es: Texts = {
  language: 'es',
  title: 'Tu elección sobre las cookies',
  ask: '{controller} te pide consentimiento para {purposes}.',
  list: [', ', ' y '],
  free: 'El sitio también funciona si lo rechazas. Puedes retirarlo siempre con el botón {settings}.',
  optedOut:
    'Tu navegador pide que no se te siga. Por eso queda desactivado, salvo que lo actives tú: {names}.',
  changed: {
    names: 'Nuevo o modificado: {names}',
    controller: 'Ahora es {controller} quien lo pide.',
    removed: 'Ya no se usa: {names}',
    question: 'La pregunta ha cambiado desde tu última elección.',
  },
  privacy: 'Política de privacidad',
  reject: 'Rechazar',
  accept: 'Aceptar',
  choose: 'Elegir',
  statement: ['Nuestra política de privacidad ha cambiado.', 'Leer la política'],
  settings: 'Ajustes de cookies',
  close: 'Cerrar',
  rejectAll: 'Rechazar todo',
  withdrawAll: 'Retirar todo',
  save: 'Guardar elección',
  always: 'Siempre activo',
  partly: 'Activo en parte',
  category: {
    necessary: ['Necesario', 'sin esto el sitio no funciona; no hace falta consentimiento'],
    preferences: ['Personalización', 'recordar tus ajustes'],
    statistics: ['Estadísticas', 'elaborar estadísticas sobre el uso del sitio'],
    marketing: ['Marketing', 'mostrar anuncios según lo que ves'],
    embedded: ['Contenido insertado', 'mostrar vídeos y mapas de terceros, que así ven tu visita'],
  },
  purpose: 'Finalidad',
  retention: 'Se conserva',
  recipient: 'Destinatario',
  country: 'País',
  outside: 'fuera del EEE',
  cookies: 'Cookies y almacenamiento',
  choice: ['Tu elección', 'Recuerda lo que elegiste, para no preguntártelo cada vez.'],
  kept: [
    'Tus ajustes',
    'Recuerda lo que ajustas en este sitio.',
    'En tu navegador hasta que lo retires',
  ],
  record: [
    'Nuestras estadísticas',
    'Contar páginas vistas, enlaces pulsados, tu recorrido por el sitio y cómo llegaste, con tu navegador, sistema operativo, dispositivo e idioma. Solo guardamos sumas, sin identificador ni dirección IP.',
    'En tu navegador hasta que lo retires',
  ],
  rights:
    'Puedes retirar tu consentimiento aquí en cualquier momento. Tus demás derechos están en la política de privacidad. Puedes reclamar ante la autoridad neerlandesa de protección de datos, la {authority}.',
  yourData: 'Tus datos',
  saved: 'Elección guardada',
  placeholder: {
    held: 'Esto viene de {name} y solo se carga si lo permites.',
    undeclared: 'Este sitio no dice qué hace {host} con tus datos.',
    elsewhere: 'otro sitio',
    once: 'Mostrar una vez',
    always: 'Permitir siempre',
  },
};
