const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// Characters that XML 1.0 cannot carry: controls but for tab and line ends, halves of surrogate pairs, two that are no characters.
// Reading refuses them in answers; a writer must not rely on it.
const illegal = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** The text as it stands in XML content or in a double-quoted attribute. A character that XML cannot carry becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text.replace(illegal, '\ufffd').replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** The XML declaration that opens every part. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * The namespaces of a part with text: WordprocessingML, relationships, and the 2010 extension for check boxes,
 * which older programs may ignore.
 */
export const textNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"' +
  ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"';
