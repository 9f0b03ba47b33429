import type { Role, Tag } from './pages.ts';

/** What a tag says beside its role. */
export type TagDetails = Omit<Tag, 'id' | 'role' | 'children'>;

/** The structure tree while it grows. Ids are dense from 0, the root's, in reading order. */
export interface TagTree {
  /** Adds a last child to a tag and returns its id. Throws when there is no such parent. */
  add(parent: number, role: Role, details?: TagDetails): number;
  /** The whole tree. */
  finished(): Tag;
}

interface Growing extends TagDetails {
  readonly id: number;
  readonly role: Role;
  children: Growing[];
}

/** Most tags hold one child or two; a list that grows by `push` would keep room for seventeen. */
const fewChildren = 3;

/** A tree with its root, `Document`. */
export const createTagTree = (): TagTree => {
  const none: Growing[] = [];
  const root: Growing = { id: 0, role: 'Document', children: none };
  const all: Growing[] = [root];
  return {
    add: (parent, role, details = {}) => {
      const above = all[parent];
      if (above === undefined) throw new Error(`There is no tag ${parent} to hold a ${role}.`);
      const tag: Growing = { id: all.length, role, children: none, ...details };
      all.push(tag);
      if (above.children.length < fewChildren) above.children = [...above.children, tag];
      else above.children.push(tag);
      return tag.id;
    },
    finished: () => root,
  };
};
