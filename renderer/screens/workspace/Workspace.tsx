import { lazy, type ReactNode, Suspense } from 'react';
import { useApp, useMatter } from '../../store/context.tsx';
import { useObservable, useSelected } from '../../store/observable.ts';
import { OverlayContext } from '../../store/overlayContext.ts';
import type { Tab } from '../../store/place.ts';
import { Answers } from './Answers.tsx';
import { Bar } from './Bar.tsx';
import { Header } from './Header.tsx';
import { Notices } from './Notices.tsx';
import { Told } from './Told.tsx';
import { useMatterKeys } from './useMatterKeys.ts';
import '../../styles/workspace.css';

const Clinic = lazy(async () => ({ default: (await import('../clinic/Clinic.tsx')).Clinic }));
const Review = lazy(async () => ({ default: (await import('../review/Review.tsx')).Review }));
const Timeline = lazy(async () => ({ default: (await import('../boards/Timeline.tsx')).Timeline }));
const Danger = lazy(async () => ({ default: (await import('../boards/Danger.tsx')).Danger }));
const Elements = lazy(async () => ({ default: (await import('../boards/Elements.tsx')).Elements }));
const Cross = lazy(async () => ({ default: (await import('../boards/Cross.tsx')).Cross }));
const Exhibits = lazy(async () => ({ default: (await import('../boards/Exhibits.tsx')).Exhibits }));
const Calendar = lazy(async () => ({ default: (await import('../boards/Calendar.tsx')).Calendar }));
const Overlays = lazy(async () => ({ default: (await import('../overlays/Overlays.tsx')).Overlays }));

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
  return (
    <OverlayContext value={overlay}>
      <div className="workspace">
        {density === 'clinic' ? (
          <Suspense fallback={null}>
            <Clinic />
          </Suspense>
        ) : (
          <>
            <Header overlay={overlay} />
            <Bar overlay={overlay} />
            <Notices />
            <Told />
            <Suspense fallback={<main className="board" aria-busy="true" />}>{screens[tab]()}</Suspense>
          </>
        )}
        <Suspense fallback={null}>
          <Overlays overlay={overlay} />
        </Suspense>
      </div>
    </OverlayContext>
  );
};
