import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FaceId } from '../layout/pages.ts';
import { openTypefaces, type Typefaces } from '../layout/typeface.ts';
import type { Result } from '../problems.ts';
import { readBytes } from './files/read.ts';
import { programFolder } from './files/root.ts';

/** Where a packaged program has them; from source they are in their package. */
const packaged = join(programFolder, 'fonts', 'tinos');

const fontFolder = (): string =>
  existsSync(packaged)
    ? packaged
    : dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

const fontFiles = {
  regular: '400Regular/Tinos_400Regular.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const satisfies Readonly<Record<FaceId, string>>;

/** The four faces of the papers, read from the font files that come with the program. */
export const readTypefaces = async (): Promise<Result<Typefaces>> => {
  const folder = fontFolder();
  const read = async (face: FaceId) => readBytes(join(folder, fontFiles[face]));
  const [regular, italic, bold, boldItalic] = await Promise.all([
    read('regular'),
    read('italic'),
    read('bold'),
    read('boldItalic'),
  ]);
  if (!(regular.ok && italic.ok && bold.ok && boldItalic.ok)) {
    return { ok: false, problems: [regular, italic, bold, boldItalic].flatMap((result) => result.problems) };
  }
  const bytes = { regular: regular.value, italic: italic.value, bold: bold.value, boldItalic: boldItalic.value };
  return { ok: true, value: openTypefaces(bytes), problems: [] };
};
