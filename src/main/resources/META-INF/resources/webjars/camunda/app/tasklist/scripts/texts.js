/** The Turkish of the texts that the Tasklist and form-js hold in English only, outside of the locale files. */

/** form-js 1.8.7: messages below a field, hints in empty fields, tables, lists. */
const FORM = {
  'Field is required.': 'Bu alan zorunludur.',
  'Value is not a number.': 'Sayı girin.',
  'Value is expected to be an integer.': 'Tam sayı girin.',
  'Date and time must both be entered.': 'Tarih ve saatin ikisini de girin.',
  'Field must be a valid email.': 'Geçerli bir e-posta adresi girin.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Ülke koduyla geçerli bir telefon numarası girin (örneğin +902121234567).',
  Select: 'Seçin',
  Search: 'Ara',
  'Skip to search': 'Aramaya geç',
  'No results': 'Sonuç yok',
  'All values selected': 'Tüm değerler seçildi',
  'Remove tag': 'Kaldır',
  'Nothing to show.': 'Gösterilecek kayıt yok.',
  'No content to show.': 'Gösterilecek içerik yok.',
  "External content couldn't be loaded.": 'Dış içerik yüklenemedi.',
  'This is an image placeholder': 'Resim yok',
  ' of ': ' / ',
  'Previous page': 'Önceki sayfa',
  'Next page': 'Sonraki sayfa',
  'Click to remove sorting': 'Sıralamayı kaldırmak için tıklayın',
  'Add new': 'Yeni ekle',
  Collapse: 'Daralt',
  Increment: 'Artır',
  Decrement: 'Azalt',
  Year: 'Yıl',
  Month: 'Ay',
  'dd.mm.yyyy': 'gg.aa.yyyy',
  'hh:mm': 'ss:dd',
  'hh:mm ?m': 'ss:dd'
};

const FORM_PATTERNS = [
  [/^Field must have minimum value of (.+)\.$/, 'En az $1 olmalıdır.'],
  [/^Field must have maximum value of (.+)\.$/, 'En fazla $1 olabilir.'],
  [/^Field must have minimum length of (.+)\.$/, 'En az $1 karakter olmalıdır.'],
  [/^Field must have maximum length of (.+)\.$/, 'En fazla $1 karakter olabilir.'],
  [/^Field must match pattern .+\.$/, 'Beklenen biçimde değil.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Virgülden sonra en fazla $1 basamak olabilir.'],
  [
    /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    'Geçerli bir değer girin; en yakın geçerli değerler $1 ve $2.'
  ],
  [/^Click to sort by (.+) ascending$/, '$1: artan sıralamak için tıklayın'],
  [/^Click to sort by (.+) descending$/, '$1: azalan sıralamak için tıklayın'],
  [/^Remove list item (\d+)$/, '$1. satırı kaldır'],
  [/^Expand all \((\d+)\)$/, 'Tümünü göster ($1)']
];

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
  'Activity Instance ID In': 'Adım kimliği (şunlardan biri)',
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

const translator = (texts, patterns) => text => {
  // templates put white space around a text, and a star behind a criterion that accepts expressions
  const [, before, core, after] = /^(\s*)(.*?)((?:\s*\*)?\s*)$/s.exec(text);
  for (const [english, lead, tail] of [[text, '', ''], [core, before, after]]) {
    if (Object.hasOwn(texts, english)) {
      return lead + texts[english] + tail;
    }
    const known = patterns.find(([pattern]) => pattern.test(english));
    if (known) {
      return lead + english.replace(...known) + tail;
    }
  }
  return text;
};

/** Where in the page which texts are expected. */
export const TURKISH = {
  '.fjs-container': translator(FORM, FORM_PATTERNS),
  '[cam-tasklist-filter-modal-form]': translator(CRITERIA, CRITERIA_PATTERNS)
};
