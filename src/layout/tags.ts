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
  readonly children: Growing[];
}

/** A tree with its root, `Document`. */
export const createTagTree = (): TagTree => {
  const root: Growing = { id: 0, role: 'Document', children: [] };
  const all: Growing[] = [root];
  return {
    add: (parent, role, details = {}) => {
      const above = all[parent];
      if (above === undefined) throw new Error(`There is no tag ${parent} to hold a ${role}.`);
      const tag: Growing = { ...details, id: all.length, role, children: [] };
      all.push(tag);
      above.children.push(tag);
      return tag.id;
    },
    finished: () => root,
  };
};
