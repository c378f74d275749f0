/**
 * What can be reached from anywhere: save a copy, settings, help, the way out. One component for every screen, so
 * that it has the same names and the same order everywhere.
 */
import type { ExerciseStore } from '../../../session/index.ts';
import { useDesk } from './context.ts';
import { Icon, type IconName } from './icon.tsx';

export interface ToolsProps {
  /** The exercise on the table, if there is one to save. */
  readonly store?: ExerciseStore;
  /** Shows the way to the title page, where the screen has no better one. */
  readonly leave?: true;
}

interface ToolProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onPress: () => void;
}

function Tool({ icon, name, onPress }: ToolProps) {
  return (
    <button type="button" class="icon-button" aria-label={name} title={name} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}

/** Mutes at one press; how loud is in the settings. */
function Mute() {
  const { words, settings, callbacks } = useDesk();
  const { sound } = settings;
  const name = words.t('settings.sound.muted');
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      aria-pressed={sound.muted}
      onClick={() =>
        callbacks.changeSettings({ ...settings, sound: { ...sound, muted: !sound.muted } })
      }
    >
      <Icon name={sound.muted ? 'muted' : 'sound'} />
    </button>
  );
}

/** The row of buttons. */
export function Tools({ store, leave }: ToolsProps) {
  const { words, callbacks, openSettings, openHelp } = useDesk();
  const { t } = words;
  return (
    <div class="tools">
      {store === undefined ? null : (
        <>
          <Mute />
          <Tool icon="save" name={t('desk.saveCopy')} onPress={() => callbacks.saveCopy(store)} />
        </>
      )}
      <Tool icon="gear" name={t('desk.settings')} onPress={openSettings} />
      <Tool icon="help" name={t('desk.help')} onPress={openHelp} />
      {leave ? <Tool icon="close" name={t('desk.leave')} onPress={callbacks.openTitle} /> : null}
    </div>
  );
}
