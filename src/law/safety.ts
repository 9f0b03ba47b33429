import { isConfidential } from '../answers/address.ts';
import type { Answers } from '../answers/schema.ts';
import { answerWarning, type Problem } from '../problems.ts';

/**
 * Where a petition that withholds the address may still tell Respondent where Petitioner is: the telephone and e-mail of a
 * signature block, and the county as the place of residence. A person decides.
 * @source § 455.030.3, RSMo; Rule 55.03(a). Checked 2026-11-20.
 */
export const safetyProblems = ({ petitioner, venue }: Answers): readonly Problem[] => {
  if (!isConfidential(petitioner?.addresses?.home)) return [];
  const hasContact = (petitioner?.phones ?? []).length > 0 || petitioner?.email !== undefined;
  const contact =
    hasContact && petitioner?.contactConfidential === undefined
      ? [
          answerWarning(
            'safety.contact',
            'petitioner.contactConfidential',
            'The address is withheld and nothing is said of telephone and e-mail: say whether Respondent may learn them. Until then no paper for the other side prints them. § 455.030.3; Rule 55.03(a)',
          ),
        ]
      : [];
  const county =
    venue?.reasons?.includes('resides') === true
      ? [
          answerWarning(
            'safety.county',
            'venue.reasons',
            'The address is withheld, and venue says that Petitioner resides in this county, which Respondent will read: consider another reason for venue. §§ 455.015, 455.030.3',
          ),
        ]
      : [];
  return [...contact, ...county];
};
