/** The Turkish of the texts that the Tasklist and form-js hold in English only, outside of the locale files. */
import { FORMS } from '/js/form-texts.js';
import { translator } from '/js/texts-in-place.js';

/** The dialog of a filter: what can be asked for. */
const CRITERIA = {
  'Process Instance': 'Süreç örneği',
  'Process definition': 'Süreç tanımı',
  'Case Instance': 'Vaka',
  'Case definition': 'Vaka tanımı',
  Other: 'Diğer',
  'User / Group': 'Kullanıcı / grup',
  Task: 'Görev',
  Dates: 'Tarihler',
  ID: 'Kimlik',
  'Business Key': 'Dosya numarası',
  'Business Key Like': 'Dosya numarası (benzer)',
  Key: 'Anahtar',
  'Key In': 'Anahtar (şunlardan biri)',
  Name: 'Ad',
  'Name Like': 'Ad (benzer)',
  Active: 'Etkin',
  'Activity Instance ID In': 'Adım örneği kimliği (şunlardan biri)',
  'Execution ID': 'Yürütme kimliği',
  Assignee: 'Sorumlu',
  'Assignee in': 'Sorumlu (şunlardan biri)',
  'Assignee Like': 'Sorumlu (benzer)',
  Owner: 'Sahip',
  'Candidate Group': 'Aday grup',
  'Candidate Groups': 'Aday gruplar',
  'Candidate User': 'Aday kullanıcı',
  'Involved User': 'İlgili kullanıcı',
  Assigned: 'Atanmış',
  Unassigned: 'Atanmamış',
  'Delegation State': 'Devir durumu',
  'Definition Key': 'Görev anahtarı',
  'Definition Key In': 'Görev anahtarı (şunlardan biri)',
  'Definition Key Like': 'Görev anahtarı (benzer)',
  Description: 'Açıklama',
  'Description Like': 'Açıklama (benzer)',
  Priority: 'Öncelik',
  'Priority Max': 'Öncelik (en fazla)',
  'Priority Min': 'Öncelik (en az)',
  'Tenant ID In': 'Belediye kodu (şunlardan biri)',
  'Without Tenant ID': 'Belediye kodu olmayan',
  'Without Due Date': 'Son günü olmayan',
  'Created Before': 'Oluşturulma, şundan önce',
  'Created After': 'Oluşturulma, şundan sonra',
  'Due Before': 'Son gün, şundan önce',
  'Due After': 'Son gün, şundan sonra',
  'Follow Up After': 'Takip tarihi, şundan sonra',
  'Follow Up Before': 'Takip tarihi, şundan önce',
  'Follow Up Before or Not Existent': 'Takip tarihi şundan önce ya da yok'
};

const CRITERIA_PATTERNS = [
  [/^E\.g\.: (.+)$/, 'Örneğin: $1'],
  [/^List of values seperated by comma\. E\.g\.: (.+)$/, 'Virgülle ayrılmış değerler. Örneğin: $1']
];

/** Where in the page which texts are expected. */
export const TURKISH = {
  '.fjs-container': FORMS,
  '[cam-tasklist-filter-modal-form]': translator(CRITERIA, CRITERIA_PATTERNS)
};
