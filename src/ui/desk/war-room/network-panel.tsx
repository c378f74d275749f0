/** The network as a table: everything the map shows, and complete without it. */
import type { AssetView } from '../../../session/index.ts';
import { dateOfMinute } from '../../words/index.ts';
import { AdversaryMark } from '../shared/adversary-mark.tsx';
import { useDesk } from '../shared/context.ts';
import { LossList } from './loss-list.tsx';
import { ObservationList } from './observations-panel.tsx';
import { lookOf, useRoom } from './room.ts';

function Belief({ asset }: { readonly asset: AssetView }) {
  const { words } = useDesk();
  const { view, describe } = useRoom();
  const who = new Set(
    view.findings
      .filter((one) => one.asset === asset.id && one.status !== 'cleared')
      .map((one) => one.adversary)
      .filter((one) => one !== null),
  );
  return (
    <>
      <span class={`belief belief--${asset.belief}`}>{words.t(`belief.${asset.belief}`)}</span>
      {[...who].map((adversary) => {
        const look = lookOf(view, adversary);
        return (
          <span key={adversary} class="who">
            {look === null ? null : <AdversaryMark look={look} />}
            {describe.adversary(adversary)}
          </span>
        );
      })}
    </>
  );
}

function stateOf(asset: AssetView, tell: (key: string, minute?: number) => string): string[] {
  const state: string[] = [];
  if (asset.isolated) state.push(tell('network.isolated'));
  if (asset.damagedAt !== null) state.push(tell('network.damaged', asset.damagedAt));
  if (asset.rebuiltAt !== null) state.push(tell('network.rebuilt', asset.rebuiltAt));
  if (asset.imagedAt !== null) state.push(tell('network.imaged', asset.imagedAt));
  return state;
}

function AssetRow({ asset }: { readonly asset: AssetView }) {
  const { words, formats } = useDesk();
  const { view, describe, chosenAsset, chooseAsset } = useRoom();
  const { t } = words;
  const chosen = chosenAsset === asset.id;
  const flows = view.observations.filter((one) => one.flow !== null && one.asset === asset.id);
  const seen = view.observations.filter((one) => one.asset === asset.id);
  const state = stateOf(asset, (key, minute) =>
    t(key, minute === undefined ? {} : { date: formats.shortDate(dateOfMinute(view, minute)) }),
  );
  return (
    <>
      <tr class={chosen ? 'asset asset--chosen' : 'asset'} id={`asset-${asset.id}`}>
        <th scope="row">
          <button
            type="button"
            class="link-button"
            aria-expanded={chosen}
            aria-label={t('network.showAsset', { asset: describe.asset(asset.id) })}
            onClick={() => chooseAsset(chosen ? null : asset.id)}
          >
            {describe.asset(asset.id)}
          </button>
          <small>{t('network.hosts', { n: asset.hosts })}</small>
        </th>
        <td data-label={t('network.belief')}>
          <Belief asset={asset} />
        </td>
        <td data-label={t('network.telemetry')}>
          {asset.telemetry === 0 ? (
            <span class="blind-mark">{t('network.noTelemetry')}</span>
          ) : (
            t('network.telemetryShare', { share: formats.percent(asset.telemetry) })
          )}
          {state.map((one) => (
            <span key={one} class="state-mark">
              {one}
            </span>
          ))}
          {flows.length === 0 ? null : (
            <span class="flow-mark">
              {t('network.flow', {
                data: describe.list([
                  ...new Set(flows.map((one) => describe.data(one.flow?.data ?? ''))),
                ]),
                share: formats.percent(
                  Math.min(
                    1,
                    flows.reduce((sum, one) => sum + (one.flow?.share ?? 0), 0),
                  ),
                ),
              })}
            </span>
          )}
        </td>
      </tr>
      {chosen ? (
        <tr class="asset__more">
          <td colSpan={3}>
            {words.has(`asset.${asset.id}.note`) ? <p>{t(`asset.${asset.id}.note`)}</p> : null}
            {asset.dataSets.length === 0 ? null : (
              <p>
                {t('network.data')}: {describe.list(asset.dataSets.map(describe.data))}
              </p>
            )}
            {seen.length === 0 ? (
              <p class="quiet">{t('observations.none')}</p>
            ) : (
              <ObservationList seen={seen} />
            )}
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Intruders() {
  const { words, formats } = useDesk();
  const { view, describe } = useRoom();
  const { t } = words;
  return (
    <section aria-labelledby="intruders-title">
      <h3 class="desk__subheading" id="intruders-title">
        {t('network.intruders')}
      </h3>
      {view.adversaries.length === 0 ? <p class="quiet">{t('network.intrudersNone')}</p> : null}
      <ul class="intruders">
        {view.adversaries.map((one) => (
          <li key={one.id} class="who">
            <AdversaryMark look={one.look} />
            <span>
              <strong>{describe.adversary(one.id)}</strong>
              {words.has(`adversary.${one.id}.epithet`)
                ? `, ${t(`adversary.${one.id}.epithet`)}, `
                : ', '}
              {t('network.intruderSince', {
                date: formats.shortDate(dateOfMinute(view, one.since)),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What lasts on the way out, which no asset or link shows. */
function OnTheWayOut() {
  const { words } = useDesk();
  const { inForce } = useRoom();
  const { throttle, channelsBlocked } = inForce();
  const { t } = words;
  return (
    <>
      {throttle > 0 ? <li class="link">{t('happening.trafficThrottled')}</li> : null}
      {channelsBlocked === null ? null : <li class="link">{t('happening.channelsBlocked')}</li>}
    </>
  );
}

function Links() {
  const { words } = useDesk();
  const { view, describe } = useRoom();
  const { t } = words;
  return (
    <section aria-labelledby="links-title">
      <h3 class="desk__subheading" id="links-title">
        {t('network.links')}
      </h3>
      <ul class="links">
        {view.links.map((link) => (
          <li key={link.id} class={link.cut ? 'link link--cut' : 'link'}>
            {t('network.link', { from: describe.asset(link.from), to: describe.asset(link.to) })}
            {': '}
            {t(link.cut ? 'network.linkCut' : 'network.linkOpen')}
          </li>
        ))}
        <OnTheWayOut />
      </ul>
    </section>
  );
}

/** The whole network, data and intruders as the team believes them. */
export function NetworkPanel() {
  const { words } = useDesk();
  const { view, briefing, describe } = useRoom();
  const { t } = words;
  return (
    <section class="network" aria-labelledby="network-title">
      <h2 class="desk__heading" id="network-title" tabIndex={-1}>
        {t('network.title')}
      </h2>
      <table class="network__table">
        <caption class="visually-hidden">{t('network.caption')}</caption>
        <thead>
          <tr>
            {['asset', 'belief', 'telemetry'].map((column) => (
              <th key={column} scope="col">
                {t(`network.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {briefing.zones.map((zone) => (
          <tbody key={zone}>
            <tr class="network__zone">
              <th scope="rowgroup" colSpan={3}>
                {describe.zone(zone)}
              </th>
            </tr>
            {view.assets
              .filter((asset) => asset.zone === zone)
              .map((asset) => (
                <AssetRow key={asset.id} asset={asset} />
              ))}
          </tbody>
        ))}
      </table>
      <Intruders />
      <LossList />
      <Links />
      {view.controls.length === 0 ? null : (
        <section aria-labelledby="controls-title">
          <h3 class="desk__subheading" id="controls-title">
            {t('network.controls')}
          </h3>
          <p>{describe.list(view.controls.map((one) => t(`control.${one}.name`)))}</p>
        </section>
      )}
    </section>
  );
}
