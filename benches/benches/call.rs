//! The cost of a call by each layer, with responses from memory: `head/client`, `head/resource`, and so on.

use benches::calls::{CALLS, Layers};
use benches::settings::{RESAMPLES, SHORT, WARM_UP};
use criterion::{Criterion, criterion_group, criterion_main};

fn call(criterion: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let layers = runtime.block_on(Layers::new()).expect("the layers");
    for call in CALLS {
        let (task, way) = call.name.split_once('/').expect("a task and a way");
        let mut group = criterion.benchmark_group(format!("call/{task}"));
        group
            .warm_up_time(WARM_UP)
            .measurement_time(SHORT)
            .nresamples(RESAMPLES);
        group.bench_function(way, |bencher| {
            bencher.to_async(&runtime).iter(|| call.run(&layers));
        });
        group.finish();
    }
}

criterion_group!(benches, call);
criterion_main!(benches);
