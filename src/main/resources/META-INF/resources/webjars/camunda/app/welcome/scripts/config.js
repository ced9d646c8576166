import { say, settings } from '/js/webapps.js';

export default {
  ...(await settings(say('Karşılama', 'Welcome'))),
  links: [
    {
      label: say('Ana sayfa', 'Start page'),
      href: '/',
      description: say('Programlar, anketler, dernekler', 'Programmes, questionnaires, associations')
    }
  ]
};
