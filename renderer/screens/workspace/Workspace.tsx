import { type ReactNode, useEffect } from 'react';
import { onDemand } from '../../parts/onDemand.ts';
import { useApp, useMatter } from '../../store/context.tsx';
import { focusHeadingSoon } from '../../store/headingFocus.ts';
import { useObservable, useSelected } from '../../store/observable.ts';
import { OverlayContext } from '../../store/overlayContext.ts';
import type { Tab } from '../../store/place.ts';
import { Answers } from './Answers.tsx';
import { Bar } from './Bar.tsx';
import { Header } from './Header.tsx';
import { LeftProblem } from './LeftProblem.tsx';
import { Notices } from './Notices.tsx';
import { Told } from './Told.tsx';
import { useMatterKeys } from './useMatterKeys.ts';
import '../../styles/workspace.css';

const board = <main className="board" aria-busy="true" />;

const Clinic = onDemand(async () => (await import('../clinic/Clinic.tsx')).Clinic);
const Review = onDemand(async () => (await import('../review/Review.tsx')).Review, board);
const Timeline = onDemand(async () => (await import('../boards/Timeline.tsx')).Timeline, board);
const Danger = onDemand(async () => (await import('../boards/Danger.tsx')).Danger, board);
const Elements = onDemand(async () => (await import('../boards/Elements.tsx')).Elements, board);
const Cross = onDemand(async () => (await import('../boards/Cross.tsx')).Cross, board);
const Exhibits = onDemand(async () => (await import('../boards/Exhibits.tsx')).Exhibits, board);
const Calendar = onDemand(async () => (await import('../boards/Calendar.tsx')).Calendar, board);
const Overlays = onDemand(async () => (await import('../overlays/Overlays.tsx')).Overlays);

const screens: Readonly<Record<Tab, () => ReactNode>> = {
  answers: () => <Answers />,
  review: () => <Review />,
  timeline: () => <Timeline />,
  danger: () => <Danger />,
  elements: () => <Elements />,
  cross: () => <Cross />,
  exhibits: () => <Exhibits />,
  calendar: () => <Calendar />,
};

/** An open matter. In clinic density the same answers are asked one step at a time. */
export const Workspace = () => {
  const { place } = useMatter();
  const tab = useSelected(place, (here) => here.tab);
  const { density } = useObservable(useApp().preferences);
  const overlay = useMatterKeys();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab or density is another screen
  useEffect(() => focusHeadingSoon(), [tab, density]);
  return (
    <OverlayContext value={overlay}>
      <div className="workspace">
        {density === 'clinic' ? (
          <Clinic />
        ) : (
          <>
            <Header overlay={overlay} />
            <Bar overlay={overlay} />
            <Notices />
            <Told />
            {screens[tab]()}
          </>
        )}
        <LeftProblem />
        <Overlays overlay={overlay} />
      </div>
    </OverlayContext>
  );
};
