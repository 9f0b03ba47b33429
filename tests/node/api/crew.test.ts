import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract } from '#src/api/contract.ts';
import { codesIn, openProgram, programForTest, reply } from '../../support/program.ts';
import { root } from '../../support/sources.ts';

const example = (name: string): string => readFileSync(join(root, 'examples', `${name}.json`), 'utf8');
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));

describe('papers, made by a worker', () => {
  test('a look, a page, its text and every board of one matter come in the shape of the contract', async () => {
    const { handlers, running } = programForTest();
    const text = example('dv-children');
    const all = {
      'work.look': await reply(handlers['work.look']({ text }, running)),
      'work.paper': await reply(handlers['work.paper']({ text, paper: 'petition' }, running)),
      'work.text': await reply(handlers['work.text']({ text, paper: 'petition' }, running)),
      'board.timeline': await reply(handlers['board.timeline']({ text }, running)),
      'board.danger': await reply(handlers['board.danger']({ text }, running)),
      'board.elements': await reply(handlers['board.elements']({ text }, running)),
      'board.cross': await reply(handlers['board.cross']({ text }, running)),
      'board.exhibits': await reply(handlers['board.exhibits']({ text }, running)),
      'law.provisions': await reply(handlers['law.provisions']({ citation: '§ 455.010(1)' }, running)),
      'templates.check': await reply(handlers['templates.check']({}, running)),
    };
    expect(contract['work.look'].reply.safeParse(all['work.look']).error).toBeUndefined();
    expect(contract['work.paper'].reply.safeParse(all['work.paper']).error).toBeUndefined();
    expect(contract['work.text'].reply.safeParse(all['work.text']).error).toBeUndefined();
    expect(contract['board.timeline'].reply.safeParse(all['board.timeline']).error).toBeUndefined();
    expect(contract['board.danger'].reply.safeParse(all['board.danger']).error).toBeUndefined();
    expect(contract['board.elements'].reply.safeParse(all['board.elements']).error).toBeUndefined();
    expect(contract['board.cross'].reply.safeParse(all['board.cross']).error).toBeUndefined();
    expect(contract['board.exhibits'].reply.safeParse(all['board.exhibits']).error).toBeUndefined();
    expect(contract['law.provisions'].reply.safeParse(all['law.provisions']).error).toBeUndefined();
    expect(contract['templates.check'].reply.safeParse(all['templates.check']).error).toBeUndefined();
    expect(all['work.look'].title).toContain('Mockett');
    expect(new TextDecoder().decode(all['work.paper'].pdf.subarray(0, 5))).toBe('%PDF-');
  });

  test('answers that cannot be understood are Problems, and the next call is done', async () => {
    const { handlers, running } = programForTest();
    expect(await codesIn(handlers['board.cross']({ text: '{' }, running))).not.toEqual([]);
    const next = await reply(handlers['board.cross']({ text: example('respondent-counsel') }, running));
    expect(next.chapters.length).toBeGreaterThan(0);
  });

  test('are written for their owner alone, beside what is there already, and never into the vault', async () => {
    const { handlers, running, folder, vault } = await openProgram();
    const { id } = await reply(handlers['matters.create']({ side: 'respondent', example: true }, running));
    const { text } = await reply(handlers['matter.open']({ id }, running));
    const out = join(folder, 'papers');
    mkdirSync(out);
    const plan = { id, text, papers: ['hearing-checklist'], isFinal: false, isBlank: false };
    const write = () => handlers['work.export']({ ...plan, folder: out, formats: ['pdf', 'docx', 'txt'] }, running);
    const first = await reply(write());
    expect(first.written.map(({ path }) => path.slice(path.lastIndexOf('.')))).toEqual(['.pdf', '.docx', '.txt']);
    for (const { path, bytes } of first.written) {
      expect(statSync(path).size).toBe(bytes);
      if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    }
    const second = await reply(write());
    expect(readdirSync(out)).toHaveLength(6);
    expect(second.written[0]?.path).toMatch(/-2\.pdf$/);
    const inside = handlers['work.export']({ ...plan, folder: join(vault, 'matters'), formats: ['pdf'] }, running);
    expect(await codesIn(inside)).toEqual(['file.write']);
  });

  test('the office’s own templates take part once it says where they are, and no more once the vault is locked', async () => {
    const { handlers, running, folder } = await openProgram();
    const templates = join(folder, 'templates');
    mkdirSync(join(templates, 'own-letter'), { recursive: true });
    const manifest = {
      id: 'own-letter',
      title: 'Our letter',
      sides: ['petitioner', 'respondent'],
      audience: 'client',
      profile: 'letter',
      description: 'A letter of this office',
      required: [],
    };
    writeFileSync(join(templates, 'own-letter', 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(templates, 'own-letter', 'document.hbs'), '{{#nothing}}');
    const titles = async () =>
      (await reply(handlers['templates.check']({}, running))).templates.map(({ title, problems }) => [
        title,
        problems.length > 0,
      ]);
    const before = await titles();
    await reply(
      handlers['vault.setOffice'](
        { office: { courtClosedOn: [], verifiedProvisions: [], templatesFolder: templates } },
        running,
      ),
    );
    expect(await titles()).not.toEqual(before);
    await handlers['vault.lock']({}, running);
    expect(await titles()).toEqual(before);
  });
});

describe('an answer file from outside', () => {
  test('becomes a matter to the letter, and tells what is wrong in it', async () => {
    const { handlers, running } = await openProgram();
    const text = '{ "format": "full-hearing/1",\n  "hearing": { "on": "2/30" }, "matter": { "side": "petitioner" } }\n';
    const made = await reply(handlers['matters.import']({ name: 'ana.json', bytes: bytesOf(text) }, running));
    expect(made.found.map(({ at }) => at)).toEqual([{ in: 'answers', path: 'hearing.on' }]);
    expect((await reply(handlers['matter.open']({ id: made.id }, running))).text).toBe(text);
  });

  test('that is no JSON, no answer file, of a format that is not known, empty or no text is refused with a sentence', async () => {
    const { handlers, running } = await openProgram();
    for (const text of ['{"format"', '[1, 2]', '{"format":"full-hearing/99"}', '']) {
      const refused = await handlers['matters.import']({ name: 'ana.json', bytes: bytesOf(text) }, running);
      expect([text, refused.ok, refused.problems.at(-1)?.code]).toEqual([text, false, 'import.not-answers']);
    }
    const bytes = Uint8Array.of(0xff, 0xfe, 0, 1, 2);
    expect(await codesIn(handlers['matters.import']({ name: 'ana.json', bytes }, running))).toContain(
      'answers.not-text',
    );
  });
});
