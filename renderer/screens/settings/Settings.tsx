import { type ReactNode, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Arrow } from '../../parts/Glyph.tsx';
import { ProblemLines } from '../../parts/ProblemLines.tsx';
import { useApp } from '../../store/context.tsx';
import { t } from '../../text/t.ts';
import { LawPart } from './LawPart.tsx';
import { CourtPart, OfficePart } from './OfficePart.tsx';
import { RecipientsPart } from './RecipientsPart.tsx';
import { TemplatesPart } from './TemplatesPart.tsx';
import { type OfficeState, useOffice } from './useOffice.ts';
import { VaultPart } from './VaultPart.tsx';
import { WindowPart } from './WindowPart.tsx';
import '../../styles/workspace.css';
import '../../styles/start.css';
import '../../styles/settings.css';

const parts = ['window', 'office', 'court', 'law', 'templates', 'vault', 'recipients'] as const;
type Part = (typeof parts)[number];

const shown: Readonly<Record<Part, (office: OfficeState) => ReactNode>> = {
  window: () => <WindowPart />,
  office: (office) => <OfficePart {...office} />,
  court: (office) => <CourtPart {...office} />,
  law: (office) => <LawPart {...office} />,
  templates: (office) => <TemplatesPart {...office} />,
  vault: () => <VaultPart />,
  recipients: () => <RecipientsPart />,
};

/** What the office sets once: how the window looks, its signature block, closed days, law, templates, and the vault. */
export const Settings = () => {
  const app = useApp();
  const office = useOffice();
  const [part, open] = useState<Part>('window');
  return (
    <div className="workspace">
      <header className="top">
        <Button look="plain" onPress={app.unlocked}>
          <Arrow to="left" />
          {t.settings.back}
        </Button>
        <p className="matter-title">{t.settings.title}</p>
        <span className="push" />
        <p className="small soft" role="status">
          {office.isKept ? t.settings.saved : ''}
        </p>
        <Button keys="F9" onPress={() => app.lock('F9')}>
          {t.workspace.lock}
        </Button>
      </header>
      <div className="panes">
        <nav className="outline" aria-label={t.settings.title}>
          <ul className="outline-list">
            {parts.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  className="outline-item filter"
                  aria-current={one === part ? 'true' : undefined}
                  onClick={() => open(one)}
                >
                  <span className="outline-name">{t.settings.sections[one]}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <main className="settings-main" key={part}>
          <h1>{t.settings.sections[part]}</h1>
          <ProblemLines problems={office.problems} />
          {shown[part](office)}
        </main>
      </div>
    </div>
  );
};
