import { Button as AriaButton } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useObservable } from '../store/observable.ts';
import { type PageView, pageModes, type Zoom } from '../store/pageView.ts';
import { t } from '../text/t.ts';
import { percentOf, zoomed } from './sheets.ts';

/** What the menu needs. `scale`: CSS pixels for a point, as the page is shown now. */
export interface ViewMenuOf {
  readonly view: PageView;
  readonly scale: number;
}

const named: readonly { readonly id: string; readonly zoom: Zoom; readonly title: string }[] = [
  { id: 'trimmed', zoom: { size: 'width', isTrimmed: true }, title: t.page.trimmed },
  { id: 'whole', zoom: { size: 'whole', isTrimmed: false }, title: t.page.whole },
  { id: 'actual', zoom: { size: 1, isTrimmed: false }, title: t.page.actual },
];

const isSame = (one: Zoom, other: Zoom): boolean => one.size === other.size && one.isTrimmed === other.isTrimmed;

/** How large the page is, and where it stands. In a narrow pane it also has what the bar has no room for. */
export const ViewMenu = ({ view, scale }: ViewMenuOf) => {
  const zoom = useObservable(view.zoom);
  const mode = useObservable(view.mode);
  const hasThumbnails = useObservable(view.hasThumbnails);
  const isText = useObservable(view.isText);
  const chosen = named.find((one) => isSame(one.zoom, zoom))?.id;
  const acts: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(named.map((one) => [one.id, () => view.zoom.set(one.zoom)])),
    larger: () => view.zoom.update((now) => zoomed(now, scale, 1)),
    smaller: () => view.zoom.update((now) => zoomed(now, scale, -1)),
    find: () => void view.ask('find'),
    text: () => view.isText.update((now) => !now),
    thumbnails: () => view.hasThumbnails.update((now) => !now),
    ...Object.fromEntries(pageModes.map((one) => [one, () => view.mode.set(one)])),
  };
  const item = (id: string, title: string, { isOn, keys }: { isOn?: boolean; keys?: string } = {}) => (
    <MenuItem
      id={id}
      className="menu-item"
      textValue={title}
      {...(isOn === true ? { 'aria-label': `${title}, ${t.page.isOn}` } : {})}
    >
      <span className="menu-tick" data-on={isOn === true ? 'true' : undefined} />
      <span>{title}</span>
      <span className="push" />
      {keys === undefined ? null : <kbd>{keys}</kbd>}
    </MenuItem>
  );
  return (
    <MenuTrigger>
      <AriaButton className="button page-zoom" data-look="plain">
        <span className="wide-only">{t.page.zoom}</span>
        <span className="narrow-only">{t.page.more}</span>
      </AriaButton>
      <Popover className="over menu" placement="bottom end">
        <Menu className="menu-list" aria-label={t.page.zoom} onAction={(key) => acts[String(key)]?.()}>
          <MenuSection>
            <Header className="menu-head">
              {t.page.zoom} {scale === 0 ? '' : t.page.percent(percentOf(scale))}
            </Header>
            {named.map(({ id, title }) => item(id, title, { isOn: id === chosen }))}
            {item('larger', t.page.larger)}
            {item('smaller', t.page.smaller)}
          </MenuSection>
          <MenuSection>
            <Header className="menu-head">{t.page.panes}</Header>
            {pageModes.map((one) => item(one, t.page.modes[one], { isOn: one === mode }))}
          </MenuSection>
          <MenuSection>
            <Header className="menu-head">{t.page.show}</Header>
            {item('thumbnails', t.page.thumbnails, { isOn: hasThumbnails })}
            {item('text', t.page.text, { isOn: isText })}
            {item('find', t.page.find)}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
