import type { Provision } from '../../src/api/contract/law.ts';
import { t } from './t.ts';

/** How a provision was read, as the beginning of a sentence: "Text of 2010 read"; what is so of one that nobody has compared. */
export const howRead = ({ read, status }: Pick<Provision, 'read' | 'status'>): string =>
  status === 'verified' ? `${read.charAt(0).toUpperCase()}${read.slice(1)}` : t.overlays.toCompare[status];
