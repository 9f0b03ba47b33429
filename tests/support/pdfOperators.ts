/** An operator of a content stream with the tokens before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
}

const token = /<<|>>|\[|\]|\((?:\\[\s\S]|[^\\)])*\)|<[0-9a-fA-F\s]*>|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/g;

const isOperator = (text: string): boolean => /^['"A-Za-z]/.test(text) && !['true', 'false', 'null'].includes(text);

/** The operations of a content stream, in order. */
export const operations = (content: string): Operation[] => {
  const found: Operation[] = [];
  let operands: string[] = [];
  for (const text of content.match(token) ?? []) {
    if (!isOperator(text)) {
      operands.push(text);
      continue;
    }
    found.push({ operator: text, operands });
    operands = [];
  }
  return found;
};

/** Operators that put ink on the page. */
const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Tj', 'TJ', "'", '"', 'Do', 'sh', 'BI']);

/** How the ink of one stream is tagged. */
export interface InkCount {
  readonly tagged: number;
  readonly artifact: number;
  readonly untagged: number;
  /** Numbers of the marked sequences, in order of the stream. */
  readonly sequences: readonly number[];
  /** Sequences left open or closed twice, and tagged content within an artifact. */
  readonly faults: readonly string[];
}

interface Level {
  readonly sequence: number | undefined;
  readonly isArtifact: boolean;
}

const levelOf = ({ operands }: Operation): Level => {
  const at = operands.indexOf('/MCID');
  const sequence = at < 0 ? undefined : Number(operands[at + 1]);
  return { sequence, isArtifact: operands[0] === '/Artifact' };
};

/** Counts painting operators inside marked sequences, inside artifacts, and inside neither. */
export const countInk = (content: string): InkCount => {
  const count = { tagged: 0, artifact: 0, untagged: 0 };
  const sequences: number[] = [];
  const faults: string[] = [];
  const open: Level[] = [];
  for (const operation of operations(content)) {
    if (operation.operator === 'BDC' || operation.operator === 'BMC') {
      const level = levelOf(operation);
      if (level.sequence !== undefined) sequences.push(level.sequence);
      if (level.sequence !== undefined && open.length > 0)
        faults.push(`Sequence ${level.sequence} lies within another.`);
      open.push(level);
    }
    if (operation.operator === 'EMC' && open.pop() === undefined) faults.push('A sequence is closed twice.');
    if (!painting.has(operation.operator)) continue;
    if (open.some((level) => level.sequence !== undefined)) count.tagged += 1;
    else if (open.some((level) => level.isArtifact)) count.artifact += 1;
    else count.untagged += 1;
  }
  if (open.length > 0) faults.push(`${open.length} sequences are left open.`);
  return { ...count, sequences, faults };
};
