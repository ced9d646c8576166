/** The Turkish of the texts that form-js 1.8.7 holds in English only: messages below a field, hints in empty fields, tables, lists. */
import { translator } from './texts-in-place.js';

const TEXTS = {
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
  'dd/mm/yyyy': 'gg/aa/yyyy',
  'mm/dd/yyyy': 'aa/gg/yyyy',
  'yyyy-mm-dd': 'yyyy-aa-gg',
  'hh:mm': 'ss:dd',
  'hh:mm ?m': 'ss:dd'
};

const PATTERNS = [
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

export const FORMS = translator(TEXTS, PATTERNS);
