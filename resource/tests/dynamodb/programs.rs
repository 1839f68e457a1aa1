//! The programs to copy, and their boto3 twins: both return the same and leave the same.

#[allow(dead_code, reason = "a program of its own, with a main function")]
#[path = "../../examples/feature_store.rs"]
mod feature_store;
#[allow(dead_code, reason = "a program of its own, with a main function")]
#[path = "../../examples/job_table.rs"]
mod job_table;
#[allow(dead_code, reason = "a program of its own, with a main function")]
#[path = "../../examples/order_lines.rs"]
mod order_lines;

use std::fmt::Write;

use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, GlobalSecondaryIndex, KeySchemaElement, KeyType, Projection,
    ProjectionType, ScalarAttributeType,
};
use feature_store::Features;
use resource::dynamodb::{Attr, Table, item};
use serde_json::{Value, json};

use crate::World;
use crate::twin::twin;

const S: ScalarAttributeType = ScalarAttributeType::S;
const N: ScalarAttributeType = ScalarAttributeType::N;

/// The partition key, and the sort key if there is one.
fn schema(names: &[&str]) -> Vec<KeySchemaElement> {
    let kinds = [KeyType::Hash, KeyType::Range];
    let elements = names.iter().zip(kinds).map(|(name, kind)| {
        let element = KeySchemaElement::builder().attribute_name(*name);
        element.key_type(kind).build().unwrap()
    });
    elements.collect()
}

/// A new table with these key attributes, and an index `by_status` if it is for jobs.
async fn create(world: &World, name: &str, key: &[(&str, ScalarAttributeType)]) -> Table {
    let names: Vec<&str> = key.iter().map(|(name, _)| *name).collect();
    let mut attributes = key.to_vec();
    let mut index = None;
    if name == "jobs" {
        attributes.extend([("status", S), ("created", N)]);
        let all = Projection::builder().projection_type(ProjectionType::All);
        let by_status = GlobalSecondaryIndex::builder()
            .index_name("by_status")
            .set_key_schema(Some(schema(&["status", "created"])))
            .projection(all.build());
        index = Some(vec![by_status.build().unwrap()]);
    }
    let definitions = attributes.into_iter().map(|(name, kind)| {
        let definition = AttributeDefinition::builder().attribute_name(name);
        definition.attribute_type(kind).build().unwrap()
    });
    let definitions = definitions.collect();
    let create = world.dynamodb.create_table(name).with(|create| {
        create
            .billing_mode(BillingMode::PayPerRequest)
            .set_key_schema(Some(schema(&names)))
            .set_attribute_definitions(Some(definitions))
            .set_global_secondary_indexes(index)
    });
    create.await.unwrap();
    world.dynamodb.table(name)
}

/// Open jobs 2 to 9, the youngest first, and one that another worker is at.
async fn jobs() -> (World, Table) {
    let world = World::new().await;
    let jobs = create(&world, "jobs", &[("id", S)]).await;
    for n in (2..10).rev() {
        let job = item! { "id": format!("job {n}"), "status": "open", "created": n, "input": n };
        jobs.put_item(job).await.unwrap();
    }
    let running = item! { "id": "other", "status": "running", "created": 1, "input": 1 };
    jobs.put_item(running).await.unwrap();
    (world, jobs)
}

async fn done(jobs: &Table) -> usize {
    let done = jobs.scan().filter(Attr("status").eq("done"));
    done.count().await.unwrap()
}

#[tokio::test]
async fn open_jobs_are_done_the_oldest_first() {
    let (_world, table) = jobs().await;
    let results = job_table::job_table(&table, "a").await.unwrap();
    assert_eq!(results, [4, 9, 16, 25, 36, 49, 64, 81]);
    assert_eq!(done(&table).await, 8);

    let (world, table) = jobs().await;
    if let Some(theirs) = twin("job_table", &world.sandbox, &["jobs", "a"]).await {
        assert_eq!(theirs, json!(results));
        assert_eq!(done(&table).await, 8);
    }
}

#[tokio::test]
async fn two_workers_do_each_job_once() {
    let (_world, table) = jobs().await;
    let (first, second) = tokio::join!(
        job_table::job_table(&table, "a"),
        job_table::job_table(&table, "b"),
    );
    let mut results = [first.unwrap(), second.unwrap()].concat();
    results.sort_unstable();
    assert_eq!(results, [4, 9, 16, 25, 36, 49, 64, 81]);
}

#[tokio::test]
async fn orders_and_their_products_become_typed_rows() {
    let world = World::new().await;
    let orders = create(&world, "orders", &[("customer", S), ("number", N)]).await;
    let products = create(&world, "products", &[("id", S)]).await;
    for (id, name, cents) in [("p", "pen", 150), ("i", "ink", 700)] {
        let product = item! { "id": id, "name": name, "cents": cents };
        products.put_item(product).await.unwrap();
    }
    // The last product is no longer sold, and another customer's order is not among the lines.
    let sold = [
        ("ada", "p", 2),
        ("ada", "i", 1),
        ("ada", "p", 3),
        ("bob", "p", 1),
        ("ada", "x", 1),
    ];
    for (number, (customer, product, quantity)) in (1..).zip(sold) {
        let order = item! {
            "customer": customer, "number": number, "product": product, "quantity": quantity,
        };
        orders.put_item(order).await.unwrap();
    }
    let lines = order_lines::order_lines(&orders, &products, "ada").await;
    let lines = json!(lines.unwrap());
    assert_eq!(
        lines,
        json!([[1, "pen", 300], [2, "ink", 700], [3, "pen", 450]])
    );
    let arguments = ["orders", "products", "ada"];
    if let Some(theirs) = twin("order_lines", &world.sandbox, &arguments).await {
        assert_eq!(theirs, lines);
    }
}

#[tokio::test]
async fn features_come_back_as_they_were_written() {
    let world = World::new().await;
    let table = create(&world, "features", &[("user", S)]).await;
    let rows = (0..130_u32).map(|n| Features {
        user: format!("user {n:03}"),
        clicks: n.into(),
        rate: f64::from(n) / 8.0,
    });
    let rows: Vec<Features> = rows.collect();
    feature_store::write_features(&table, &rows).await.unwrap();
    let users: Vec<String> = rows.iter().map(|row| row.user.clone()).collect();
    let read = feature_store::read_features(&table, &users).await.unwrap();
    assert_eq!(read, rows);

    let world = World::new().await;
    create(&world, "features", &[("user", S)]).await;
    let mut lines = String::new();
    for row in &rows {
        writeln!(lines, "{}", json!(row)).unwrap();
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), lines).unwrap();
    let mut arguments = vec!["features", file.path().to_str().unwrap()];
    arguments.extend(users.iter().map(String::as_str));
    if let Some(theirs) = twin("feature_store", &world.sandbox, &arguments).await {
        let expected: Value = json!(rows);
        assert_eq!(theirs, expected);
    }
}
