import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openTypefaces, type Typefaces } from '../../src/layout/typeface.ts';

const read = (folder: string): Uint8Array =>
  readFileSync(
    fileURLToPath(
      new URL(`../../node_modules/@expo-google-fonts/tinos/${folder}/Tinos_${folder}.ttf`, import.meta.url),
    ),
  );

/** The four faces of the papers, read once for all tests of a file. */
export const tinos: Typefaces = openTypefaces({
  regular: read('400Regular'),
  italic: read('400Regular_Italic'),
  bold: read('700Bold'),
  boldItalic: read('700Bold_Italic'),
});
