//! The listings about other services than S3, run against the sandbox's DynamoDB and SQS.

mod conditions;
mod queues;
mod values;

use sandbox::Sandbox;
use session::{Env, Fs, Session};

/// A sandbox, and a session that goes nowhere else.
async fn world() -> (Sandbox, Session) {
    let sandbox = sandbox::start().await.unwrap();
    let session = Session::builder()
        .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
        .region_name(sandbox.region())
        .endpoint_url(sandbox.endpoint_url())
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]));
    (sandbox, session.build().await.unwrap())
}

/// A new table whose partition key is the text `id`; with `sort`, that number is its sort key.
async fn table(session: &Session, name: &str, sort: Option<&str>) -> resource::dynamodb::Table {
    use aws_sdk_dynamodb::types::{
        AttributeDefinition, BillingMode, KeySchemaElement, KeyType, ScalarAttributeType,
    };
    let id = (("id", KeyType::Hash), ScalarAttributeType::S);
    let sort = sort.map(|name| ((name, KeyType::Range), ScalarAttributeType::N));
    let dynamodb = session.resource(resource::dynamodb::DynamoDb::new);
    let create = dynamodb.create_table(name).with(|create| {
        let create = create.billing_mode(BillingMode::PayPerRequest);
        [id].into_iter()
            .chain(sort)
            .fold(create, |create, ((name, kind), value)| {
                let element = KeySchemaElement::builder()
                    .attribute_name(name)
                    .key_type(kind);
                let attribute = AttributeDefinition::builder()
                    .attribute_name(name)
                    .attribute_type(value);
                create
                    .key_schema(element.build().unwrap())
                    .attribute_definitions(attribute.build().unwrap())
            })
    });
    create.await.unwrap();
    dynamodb.table(name)
}
