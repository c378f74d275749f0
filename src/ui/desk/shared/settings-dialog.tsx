/** Settings: each is a group of radio buttons or one checkbox and acts at once. */
import { useDesk } from './context.ts';
import { Dialog } from './dialog.tsx';

interface ChoicesProps<T extends string> {
  readonly name: 'motion' | 'textSize' | 'map';
  readonly values: readonly T[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

function Choices<T extends string>({ name, values, value, onChoose }: ChoicesProps<T>) {
  const { words } = useDesk();
  return (
    <fieldset class="settings__group">
      <legend>{words.t(`settings.${name}`)}</legend>
      {values.map((one) => (
        <label key={one} class="settings__choice">
          <input
            type="radio"
            name={`settings-${name}`}
            value={one}
            checked={one === value}
            onChange={() => onChoose(one)}
          />
          {words.t(`settings.${name}.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** The settings, in a dialog. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, settings, callbacks } = useDesk();
  return (
    <Dialog title={words.t('settings.title')} onClose={onClose}>
      <Choices
        name="textSize"
        values={['normal', 'large', 'larger']}
        value={settings.textSize}
        onChoose={(textSize) => callbacks.changeSettings({ ...settings, textSize })}
      />
      <Choices
        name="motion"
        values={['system', 'reduced', 'full']}
        value={settings.motion}
        onChoose={(motion) => callbacks.changeSettings({ ...settings, motion })}
      />
      <Choices
        name="map"
        values={['auto', 'canvas', 'off']}
        value={settings.map}
        onChoose={(map) => callbacks.changeSettings({ ...settings, map })}
      />
      <div class="settings__group">
        <label class="settings__choice">
          <input
            type="checkbox"
            checked={settings.shortcuts}
            aria-describedby="settings-shortcuts-note"
            onChange={(event) =>
              callbacks.changeSettings({ ...settings, shortcuts: event.currentTarget.checked })
            }
          />
          {words.t('settings.shortcuts')}
        </label>
        <p class="quiet" id="settings-shortcuts-note">
          {words.t('settings.shortcuts.note')}
        </p>
      </div>
    </Dialog>
  );
}
