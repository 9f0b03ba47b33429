import type { Section } from '../section.ts';

const onDomesticViolence = { path: '/grounds.domesticViolence.pleaded', is: true } as const;
const onStalking = { path: '/grounds.stalking.pleaded', is: true } as const;
const onSexualAssault = { path: '/grounds.sexualAssault.pleaded', is: true } as const;

const acts = 'grounds.domesticViolence.acts';
const detail = (act: string) => ({
  path: `grounds.domesticViolence.details.${act}`,
  span: 6,
  control: 'lines' as const,
  askIf: { path: `/${acts}`, is: act },
});

/** The three grounds, each with what it is pleaded on beyond the incidents. */
export const grounds: Section = {
  id: 'grounds',
  part: 'happened',
  title: 'Grounds',
  plain: {
    step: 'happened',
    title: 'Reasons',
    question: 'What are you asking the court to act on?',
    lead: 'Check each one that fits what you told above. A helper can go over these with you.',
  },
  groups: [
    {
      title: 'Domestic violence',
      statute: '§ 455.010(1), (5)',
      questions: [
        {
          path: 'grounds.domesticViolence.pleaded',
          span: 12,
          plain: {
            title: 'Abuse or stalking by someone in my family or home',
            help: 'The law calls this domestic violence.',
          },
        },
        {
          path: acts,
          span: 12,
          control: 'ticks',
          askIf: onDomesticViolence,
          plain: {
            title: 'What kinds of abuse?',
            choices: {
              battery: 'I was hurt',
              assault: 'I was put in fear of being hurt',
              unlawfulImprisonment: 'I was held or locked in',
              coercion: 'I was made to do or not do something by force or threats',
              harassment: 'I was upset more than once, for no good reason',
              sexualAssault: 'A sex act by force or threat, or that I did not agree to',
              petAbuse: 'My pet was hurt or threatened',
              stalking: 'I was stalked',
            },
          },
        },
        detail('battery'),
        detail('assault'),
        detail('unlawfulImprisonment'),
        detail('coercion'),
        detail('harassment'),
        detail('sexualAssault'),
        detail('petAbuse'),
        detail('stalking'),
      ],
    },
    {
      title: 'Stalking',
      statute: '§ 455.010(15)',
      questions: [
        {
          path: 'grounds.stalking.pleaded',
          span: 8,
          plain: {
            title: 'Stalking, by anyone',
            help: 'Stalking is two or more acts that you did not want and that made you afraid of being hurt.',
          },
        },
        { path: 'grounds.stalking.alarmedPerson', span: 4, control: 'select', askIf: onStalking },
        {
          path: 'grounds.stalking.conduct',
          span: 12,
          askIf: onStalking,
          plain: { title: 'What was done, and when?', help: 'Name two or more acts.' },
        },
        {
          path: 'grounds.stalking.alarm',
          span: 6,
          askIf: onStalking,
          plain: { title: 'What harm did you fear?' },
        },
        {
          path: 'grounds.stalking.reasonable',
          span: 6,
          askIf: onStalking,
          plain: { title: 'Why would someone in your place fear the same?' },
        },
      ],
    },
    {
      title: 'Sexual assault',
      statute: '§ 455.010(1)(f), (14)',
      questions: [
        {
          path: 'grounds.sexualAssault.pleaded',
          span: 12,
          plain: { title: 'A sex act by force or threat, or that you did not agree to, by anyone' },
        },
        {
          path: 'grounds.sexualAssault.act',
          span: 12,
          askIf: onSexualAssault,
          plain: { title: 'What was done?', help: 'You can say it in few words. Stop at any time.' },
        },
        {
          path: 'grounds.sexualAssault.means',
          span: 12,
          askIf: onSexualAssault,
          plain: {
            title: 'How was it done?',
            choices: {
              force: 'By force',
              threat: 'By a threat of force',
              duress: 'By pressure so strong that you felt you had no choice',
              noConsent: 'Without my consent',
            },
          },
        },
      ],
    },
  ],
};
