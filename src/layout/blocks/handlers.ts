import type { Block, BlockOf } from '../../document/model.ts';
import type { Place, Setter } from '../setter.ts';
import { type Slab, spacer } from '../slab.ts';
import { setBarred } from './barred.ts';
import { setCaption } from './caption.ts';
import { setChecks } from './checks.ts';
import { setColumns } from './columns.ts';
import { setFillIn } from './fillIn.ts';
import { setHeading } from './heading.ts';
import { setKeyValues } from './keyValues.ts';
import { setList } from './list.ts';
import { setNotice } from './notice.ts';
import { setNumbered } from './numbered.ts';
import { setFoot, setNotesArea } from './pageEnds.ts';
import { setParagraph } from './paragraph.ts';
import { setSignature } from './signature.ts';
import { setTable } from './table.ts';
import { setTitle } from './title.ts';
import { setVerification } from './verification.ts';

type Handlers = {
  readonly [K in Block['kind']]: (block: BlockOf<K>, setter: Setter, place: Place) => readonly Slab[];
};

/** A new kind of block does not compile until it stands here. */
const handlers: Handlers = {
  caption: setCaption,
  title: setTitle,
  heading: setHeading,
  numbered: setNumbered,
  paragraph: setParagraph,
  list: setList,
  checks: setChecks,
  table: setTable,
  keyValues: setKeyValues,
  signature: setSignature,
  verification: setVerification,
  notice: setNotice,
  barred: setBarred,
  fillIn: setFillIn,
  columns: setColumns,
  pageBreak: () => [{ ...spacer(0, false), role: 'newPage' }],
  notesArea: setNotesArea,
  foot: setFoot,
  lawReliedOn: () => {
    throw new Error('The table "Law relied on" is not yet in its place: finish the document before it is laid out.');
  },
};

type ByKind = { readonly [K in Block['kind']]: BlockOf<K> & { readonly kind: K } };

/** One block as slabs. Throws on `lawReliedOn`, which finishing the document replaces. */
export const setBlock = <K extends Block['kind']>(block: ByKind[K], setter: Setter, place: Place): readonly Slab[] => {
  const kind: K = block.kind;
  return handlers[kind](block, setter, place);
};
