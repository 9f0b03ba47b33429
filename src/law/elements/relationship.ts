import type { Element } from './element.ts';

/**
 * Domestic violence takes a family or household member.
 * @source § 455.010(5), (7), RSMo. Checked 2026-11-20.
 */
export const relationshipElement: Element = {
  key: 'relationship',
  ground: 'domesticViolence',
  heading: 'Relationship',
  shows: 'Family or household member',
  rules: ['familyMember', 'domesticViolence'],
  answers: ['relationship.kinds'],
  gap: 'Say how the parties are family or household members.',
  look: ({ relationship }) => {
    const isAlleged = (relationship?.kinds ?? []).some((kind) => kind !== 'none');
    return { isAlleged, incidents: [], answeredAt: isAlleged ? ['relationship.kinds'] : [] };
  },
};
