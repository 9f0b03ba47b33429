import { describe, expect, test } from 'vitest';
import { srgbProfile } from '../../src/pdf/colorProfile.ts';

const bytes = srgbProfile();
const view = new DataView(bytes.buffer);
const text = (at: number): string => Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');

const tags = new Map(
  Array.from({ length: view.getUint32(128) }, (_, index) => [text(132 + index * 12), view.getUint32(136 + index * 12)]),
);

const xyz = (tag: string): number[] =>
  [8, 12, 16].map((offset) => view.getInt32((tags.get(tag) ?? 0) + offset) / 65536);

describe('the sRGB profile', () => {
  test('is a display profile for RGB of the length it says', () => {
    expect([view.getUint32(0), text(12), text(16), text(36)]).toEqual([bytes.length, 'mntr', 'RGB ', 'acsp']);
  });

  test('has every tag that a matrix profile needs', () => {
    expect([...tags.keys()].sort()).toEqual(['bTRC', 'bXYZ', 'cprt', 'desc', 'gTRC', 'gXYZ', 'rTRC', 'rXYZ', 'wtpt']);
  });

  test('has primaries that add up to white', () => {
    const sum = [0, 1, 2].map((axis) =>
      ['rXYZ', 'gXYZ', 'bXYZ'].reduce((total, tag) => total + (xyz(tag)[axis] ?? 0), 0),
    );
    sum.forEach((value, axis) => {
      expect(value).toBeCloseTo(xyz('wtpt')[axis] ?? 0, 3);
    });
  });

  test('has a curve that rises from black to white, with middle gray at 21 %', () => {
    const at = (tags.get('rTRC') ?? 0) + 12;
    const points = Array.from({ length: 256 }, (_, index) => view.getUint16(at + index * 2));
    expect([points[0], points[255]]).toEqual([0, 65535]);
    expect((points[128] ?? 0) / 65535).toBeCloseTo(0.216, 3);
    expect(points.every((value, index) => index === 0 || value >= (points[index - 1] ?? 0))).toBe(true);
  });
});
