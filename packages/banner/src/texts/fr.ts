// French.

import type { Texts } from './Texts.ts';

export const fr: Texts = {
  language: 'fr',
  title: 'Votre choix sur les cookies',
  ask: '{controller} demande votre consentement pour {purposes}.',
  list: [', ', ' et '],
  free: 'Le site fonctionne aussi si vous refusez. Vous pouvez retirer votre consentement à tout moment avec le bouton {settings}.',
  optedOut:
    'Votre navigateur demande de ne pas vous suivre. Reste donc désactivé, sauf si vous l’activez vous-même : {names}.',
  changed: {
    names: 'Nouveau ou modifié : {names}',
    controller: 'C’est maintenant {controller} qui le demande.',
    removed: 'N’est plus utilisé : {names}',
    question: 'La question a changé depuis votre dernier choix.',
  },
  privacy: 'Politique de confidentialité',
  reject: 'Refuser',
  accept: 'Accepter',
  choose: 'Choisir',
  statement: ['Notre politique de confidentialité a changé.', 'Lire la politique'],
  settings: 'Paramètres des cookies',
  close: 'Fermer',
  rejectAll: 'Tout refuser',
  withdrawAll: 'Tout retirer',
  save: 'Enregistrer',
  always: 'Toujours actif',
  partly: 'Actif en partie',
  category: {
    necessary: [
      'Nécessaire',
      'sans cela, le site ne fonctionne pas ; aucun consentement n’est requis',
    ],
    preferences: ['Personnalisation', 'mémoriser vos réglages'],
    statistics: ['Statistiques', 'établir des statistiques sur l’utilisation du site'],
    marketing: ['Marketing', 'afficher des publicités selon ce que vous consultez'],
    embedded: [
      'Contenus intégrés',
      'afficher des vidéos et des cartes de tiers, qui voient alors votre visite',
    ],
  },
  purpose: 'Finalité',
  retention: 'Conservation',
  recipient: 'Destinataire',
  country: 'Pays',
  outside: 'hors de l’EEE',
  cookies: 'Cookies et stockage',
  choice: ['Votre choix', 'Retient ce que vous avez choisi, pour ne pas vous le redemander.'],
  kept: [
    'Vos réglages',
    'Retient ce que vous réglez sur ce site.',
    'Dans votre navigateur jusqu’au retrait',
  ],
  record: [
    'Nos statistiques',
    'Compter les pages vues, les liens cliqués, votre parcours sur le site et comment vous y êtes venu, avec votre navigateur, système d’exploitation, appareil et langue. Nous ne gardons que des totaux, sans identifiant ni adresse IP.',
    'Dans votre navigateur jusqu’au retrait',
  ],
  rights:
    'Vous pouvez retirer votre consentement ici à tout moment. Vos autres droits figurent dans la politique de confidentialité. Vous pouvez adresser une réclamation à l’autorité néerlandaise de protection des données, l’{authority}.',
  yourData: 'Vos données',
  saved: 'Choix enregistré',
  placeholder: {
    held: 'Ce contenu vient de {name} et ne se charge que si vous l’autorisez.',
    undeclared: 'Ce site ne dit pas ce que {host} fait de vos données.',
    elsewhere: 'un autre site',
    once: 'Afficher une fois',
    always: 'Toujours autoriser',
  },
};
