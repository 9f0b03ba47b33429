import { type AnswerNode, answerTree, childNode, parsePath } from '../answers/walk.ts';

/** The place in the schema that a path leads to, `*` for every entry: `incidents.*.on` for `incidents.2.on`. Empty for no path. */
export const patternOf = (path: string): string => {
  let node: AnswerNode | undefined = answerTree();
  const names = (parsePath(path) ?? []).map((part) => {
    const name = node?.kind === 'list' || node?.kind === 'map' ? '*' : String(part);
    node = node && childNode(node, part);
    return name;
  });
  return names.join('.');
};
