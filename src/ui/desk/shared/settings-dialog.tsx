/** Settings: each is a group of radio buttons, a checkbox or a slider, and acts at once. */
import type { ComponentChildren } from 'preact';
import { LANGUAGES } from '../../words/index.ts';
import type { Settings } from '../types.ts';
import { useDesk } from './context.ts';
import { Dialog } from './dialog.tsx';

/** Settings that are one of a few words. */
type Choice = 'language' | 'theme' | 'contrast' | 'motion' | 'textSize' | 'map' | 'timeAdvice';

interface ChoicesProps<K extends Choice> {
  readonly name: K;
  readonly values: readonly Settings[K][];
  /** Says under the group what it means. */
  readonly note?: true;
}

function useChange(): (change: Partial<Settings>) => void {
  const { settings, callbacks } = useDesk();
  return (change) => callbacks.changeSettings({ ...settings, ...change });
}

function Choices<K extends Choice>({ name, values, note }: ChoicesProps<K>) {
  const { words, settings } = useDesk();
  const change = useChange();
  const noteId = `settings-${name}-note`;
  return (
    <fieldset class="settings__group" {...(note && { 'aria-describedby': noteId })}>
      <legend>{words.t(`settings.${name}`)}</legend>
      {values.map((one) => (
        <label key={one} class="settings__choice">
          <input
            type="radio"
            name={`settings-${name}`}
            value={one}
            checked={one === settings[name]}
            onChange={() => change({ [name]: one })}
          />
          {/* A language is named in itself. */}
          <span {...(name === 'language' && one !== 'system' && { lang: one })}>
            {words.t(`settings.${name}.${one}`)}
          </span>
        </label>
      ))}
      {note ? (
        <p class="quiet" id={noteId}>
          {words.t(`settings.${name}.note`)}
        </p>
      ) : null}
    </fieldset>
  );
}

function SoundChoices() {
  const { words, formats, settings } = useDesk();
  const change = useChange();
  const { t } = words;
  const { sound } = settings;
  return (
    <fieldset class="settings__group" aria-describedby="settings-sound-note">
      <legend>{t('settings.sound')}</legend>
      <label class="settings__choice">
        <input
          type="checkbox"
          checked={sound.muted}
          onChange={(event) => change({ sound: { ...sound, muted: event.currentTarget.checked } })}
        />
        {t('settings.sound.muted')}
      </label>
      <label class="settings__choice">
        {t('settings.sound.volume')}
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={Math.round(sound.volume * 100)}
          aria-valuetext={formats.percent(sound.volume)}
          onInput={(event) =>
            change({ sound: { ...sound, volume: Number(event.currentTarget.value) / 100 } })
          }
        />
      </label>
      <p class="quiet" id="settings-sound-note">
        {t('settings.sound.note')}
      </p>
    </fieldset>
  );
}

function Shortcuts() {
  const { words, settings } = useDesk();
  const change = useChange();
  return (
    <div class="settings__group">
      <label class="settings__choice">
        <input
          type="checkbox"
          checked={settings.shortcuts}
          aria-describedby="settings-shortcuts-note"
          onChange={(event) => change({ shortcuts: event.currentTarget.checked })}
        />
        {words.t('settings.shortcuts')}
      </label>
      <p class="quiet" id="settings-shortcuts-note">
        {words.t('settings.shortcuts.note')}
      </p>
    </div>
  );
}

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  const { words } = useDesk();
  return (
    <section class="settings__part">
      <h3>{words.t(title)}</h3>
      {children}
    </section>
  );
}

/** The settings, in a dialog. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useDesk();
  return (
    <Dialog title={words.t('settings.title')} onClose={onClose} wide>
      <div class="settings">
        <Part title="settings.groupLook">
          <Choices name="language" values={['system', ...LANGUAGES]} note />
          <Choices name="textSize" values={['normal', 'large', 'larger', 'projector']} />
          <Choices name="theme" values={['dark', 'light', 'system']} />
          <Choices name="contrast" values={['system', 'normal', 'high']} />
          <Choices name="motion" values={['system', 'reduced', 'full']} />
          <Choices name="map" values={['auto', 'canvas', 'off']} />
        </Part>
        <Part title="settings.groupHear">
          <SoundChoices />
        </Part>
        <Part title="settings.groupPlay">
          <Choices name="timeAdvice" values={['shown', 'longer', 'hidden']} note />
          <Shortcuts />
        </Part>
      </div>
    </Dialog>
  );
}
