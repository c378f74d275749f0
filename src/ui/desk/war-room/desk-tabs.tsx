/** The tabs of the desk column. */
import { useDesk } from '../shared/context.ts';
import { type Tab, Tabs } from '../shared/tabs.tsx';
import { EndedPanel } from './ended-panel.tsx';
import { InjectsPanel } from './injects-panel.tsx';
import { LogPanel } from './log-panel.tsx';
import { NetworkPanel } from './network-panel.tsx';
import { ObservationsPanel } from './observations-panel.tsx';
import { PlaybookPanel } from './playbook-panel.tsx';
import { useRoom } from './room.ts';

export type TabId = 'injects' | 'playbook' | 'observations' | 'network' | 'log';

export interface DeskTabsProps {
  readonly chosen: TabId;
  readonly onChoose: (tab: TabId) => void;
  readonly answers: Readonly<Record<string, string>>;
  /** To a tab, with focus at its head. */
  readonly onGo: (tab: TabId) => void;
  readonly onAnswer: (inject: string, option: string) => void;
  /** Whether the network is a tab, or stands beside the desk already. */
  readonly withNetwork: boolean;
}

/** Injects, playbook, observations, network, log. */
export function DeskTabs({
  chosen,
  onChoose,
  onGo,
  answers,
  onAnswer,
  withNetwork,
}: DeskTabsProps) {
  const { words } = useDesk();
  const { view, news } = useRoom();
  const { t } = words;
  const seen = view.observations.filter((one) => one.minute > news.from).length;
  const tabs: readonly Tab<TabId>[] = [
    {
      id: 'injects',
      label: t('war.tab.injects'),
      count: { n: view.open.length, spoken: t('war.tabCount', { n: view.open.length }) },
      content: () => (
        <>
          <EndedPanel />
          <InjectsPanel chosen={answers} onChoose={onAnswer} onPlaybook={() => onGo('playbook')} />
        </>
      ),
    },
    { id: 'playbook', label: t('war.tab.playbook'), content: () => <PlaybookPanel /> },
    {
      id: 'observations',
      label: t('war.tab.observations'),
      count: { n: seen, spoken: t('war.tabNew', { n: seen }) },
      content: () => <ObservationsPanel />,
    },
    { id: 'network', label: t('war.tab.network'), content: () => <NetworkPanel /> },
    { id: 'log', label: t('war.tab.log'), content: () => <LogPanel /> },
  ];
  return (
    <Tabs
      label={t('war.tabs')}
      tabs={withNetwork ? tabs : tabs.filter((tab) => tab.id !== 'network')}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
