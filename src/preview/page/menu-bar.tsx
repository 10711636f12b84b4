/** The menus above the grid: files of the playground's own, and Extensions with what the add-on's `onOpen` has put there. */
import {
  Content,
  Item,
  Portal,
  Root,
  Separator,
  Sub,
  SubContent,
  SubTrigger,
  Trigger,
} from '@radix-ui/react-dropdown-menu';
import type { ReactNode } from 'react';
import type { MenuEntry, ShownMenu } from '../ui';
import type { Sample } from './start-content';

interface Props {
  readonly isBusy: boolean;
  readonly samples: readonly Sample[];
  readonly menus: readonly ShownMenu[];
  readonly onOpenFiles: () => void;
  readonly onOpenSample: (sample: Sample) => void;
  readonly onOpenEmpty: () => void;
  readonly onDownload: () => void;
  readonly onScript: (caption: string, functionName: string) => void;
}

export function MenuBar({ isBusy, samples, menus, ...act }: Props) {
  const addOns = menus.filter(({ isAddonMenu }) => isAddonMenu);
  const others = menus.filter(({ isAddonMenu }) => !isAddonMenu);
  return (
    <nav aria-label="Menus" aria-keyshortcuts="F6">
      <Menu caption="File" isBusy={isBusy}>
        <Entry onSelect={act.onOpenFiles}>Open CSV or XLSX…</Entry>
        <SubMenu caption="Open sample campaigns">
          {samples.map((sample) => (
            <Entry key={sample.url} onSelect={() => act.onOpenSample(sample)}>
              {sample.language}
            </Entry>
          ))}
        </SubMenu>
        <Entry onSelect={act.onOpenEmpty}>New empty spreadsheet</Entry>
        <Separator className="menu-line" />
        <Entry onSelect={act.onDownload}>Download as XLSX</Entry>
      </Menu>
      <Menu caption="Extensions" isBusy={isBusy}>
        {addOns.map(({ caption, items }) => (
          <SubMenu key={caption} caption={caption}>
            <Entries items={items} onScript={act.onScript} />
          </SubMenu>
        ))}
      </Menu>
      {others.map(({ caption, items }) => (
        <Menu key={caption} caption={caption} isBusy={isBusy}>
          <Entries items={items} onScript={act.onScript} />
        </Menu>
      ))}
    </nav>
  );
}

function Menu({ caption, isBusy, children }: { caption: string; isBusy: boolean; children: ReactNode }) {
  return (
    <Root>
      <Trigger className="menu-button" disabled={isBusy}>
        {caption}
      </Trigger>
      <Portal>
        <Content className="menu" align="start" sideOffset={4} loop>
          {children}
        </Content>
      </Portal>
    </Root>
  );
}

function SubMenu({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <Sub>
      <SubTrigger className="menu-item">
        {caption} <span aria-hidden="true">›</span>
      </SubTrigger>
      <Portal>
        <SubContent className="menu" loop>
          {children}
        </SubContent>
      </Portal>
    </Sub>
  );
}

function Entry({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <Item className="menu-item" onSelect={onSelect}>
      {children}
    </Item>
  );
}

function Entries({ items, onScript }: { items: readonly MenuEntry[]; onScript: Props['onScript'] }) {
  return items.map((item, index) => {
    // A menu is built anew as a whole; its entries have no other identity than their place.
    const key = String(index);
    if (item.kind === 'separator') return <Separator key={key} className="menu-line" />;
    if (item.kind === 'item') {
      return (
        <Entry key={key} onSelect={() => onScript(item.caption, item.functionName)}>
          {item.caption}
        </Entry>
      );
    }
    return (
      <SubMenu key={key} caption={item.caption}>
        <Entries items={item.items} onScript={onScript} />
      </SubMenu>
    );
  });
}
