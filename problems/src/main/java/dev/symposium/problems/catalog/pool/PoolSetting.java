package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.spi.Part;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.sync.Sync;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One run at one pool. */
final class PoolSetting implements Setting {

  private final Sync sync;
  private final Knobs knobs;
  private final Service service;
  private final Pool pool;

  PoolSetting(SetUp setUp, Service service) {
    sync = setUp.sync();
    knobs = setUp.knobs();
    this.service = service;
    pool = new Pool(sync, knobs, service.permits());
  }

  @Override
  public Part part(Role role) {
    return actor -> {
      sync.sleep(PoolKnobs.THINK);
      Client me = new Client(sync, knobs, pool, actor);
      try {
        service.serve(me);
      } catch (ServiceFailed failed) {
        // told and counted where it happened; a client lives on and comes again
      } finally {
        me.goes();
      }
    };
  }

  @Override
  public void changed(Knob<?> knob) {
    if (knob.equals(PoolKnobs.PERMITS)) {
      pool.fit();
    }
  }

  @Override
  public Optional<String> comesTo(Knob<?> knob) {
    if (!knob.equals(PoolKnobs.NEED) && !knob.equals(PoolKnobs.PERMITS)) {
      return Optional.empty();
    }
    return NeedsAll.told(
        IntStream.range(0, knobs.get(PoolKnobs.CLIENTS)).mapToObj(PoolKnobs.ROLE::nameOf),
        name -> knobs.get(PoolKnobs.NEED, name),
        knobs.get(PoolKnobs.PERMITS));
  }

  @Override
  public List<Sum> sums() {
    return List.of(pool.sum(service.out()));
  }

  @Override
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>(pool.tally().figures());
    figures.put(PoolScene.SURPLUS, (double) pool.permits().surplus());
    return figures;
  }
}
