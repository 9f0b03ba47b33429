import type { IsoDate } from '../dates.ts';
import type { Status } from '../document/inline.ts';

/** One provision that the papers rely on. */
export interface Rule {
  /** Never changes: `hearing.within15Days`. */
  readonly key: string;
  /** As a filing cites it, without RSMo: "§ 455.040.1(1)"; "Rule 44.01(a)"; "18 U.S.C. § 922(g)(8)". */
  readonly citation: string;
  /** For a decision: the part of the citation that prints in italics, "State v. Harris". The citation begins with it. */
  readonly caseName?: string;
  /** A short form for narrow cells, once the full citation stands elsewhere in the paper: "Rowe". */
  readonly short?: string;
  /** What the rule says, in our words, one sentence. */
  readonly says: string;
  /** What the papers use it for, for the table "Law relied on": "Hearing, burden, terms of orders". */
  readonly usedFor: string;
  readonly status: Status;
  /** How it was read, for the same table: "text read", "text of 2010 read", "account read", "from memory", "sources differ". */
  readonly read: string;
  readonly asOf: IsoDate;
}
