import { say, settings } from '/js/webapps.js';

export default await settings(say('Yönetim', 'Admin'));
