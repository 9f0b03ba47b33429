import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { t } from '../../text/t.ts';

const roles = ['petitioner', 'respondent', 'clinic'] as const;

/** Who works here: which side's matters come first, and how dense the window is. */
export const WhoStep = () => {
  const app = useApp();
  const { role } = useObservable(app.preferences);
  const words = t.firstRun.who;
  const help = { petitioner: words.petitionerHelp, respondent: words.respondentHelp, clinic: words.clinicHelp };
  return (
    <>
      <h1>{words.title}</h1>
      <p className="soft">{words.lead}</p>
      <fieldset className="start-form roles">
        <legend className="unseen">{words.title}</legend>
        {roles.map((one) => (
          <label key={one} className="tick">
            <input
              type="radio"
              name="role"
              checked={(role ?? 'petitioner') === one}
              onChange={() => app.prefer({ role: one, density: one === 'clinic' ? 'clinic' : 'attorney' })}
            />
            <span>
              <span className="strong">{words[one]}</span>
              <br />
              <span className="soft">{help[one]}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
};
