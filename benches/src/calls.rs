//! One call by each layer, with responses from this process.

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{Delete, ObjectIdentifier};
use futures::future::{BoxFuture, FutureExt};
use resource::s3::{Bucket, Object, S3};
use session::{Error, Session};

use crate::server::key;
use crate::{canned, clients, sessions};

/// The layers, each made once.
#[derive(Clone, Debug)]
pub struct Layers {
    /// The SDK as it comes.
    pub stock: Client,
    /// The SDK with the fast reader.
    pub client: Client,
    /// A handle on a bucket, by the same client.
    pub bucket: Bucket,
    /// A handle on an object of it.
    pub object: Object,
}

/// Something to do once.
#[derive(Clone, Copy)]
pub struct Call {
    /// The operation and the layer: `head/client`.
    pub name: &'static str,
    run: fn(&Layers) -> BoxFuture<'_, usize>,
}

/// Every call. Those that differ in the layer alone do the same.
pub const CALLS: &[Call] = &[
    Call {
        name: "head/client",
        run: |layers| head(&layers.client).boxed(),
    },
    Call {
        name: "head/resource",
        run: |layers| reload(&layers.object).boxed(),
    },
    Call {
        name: "get/client",
        run: |layers| get(&layers.client).boxed(),
    },
    Call {
        name: "get/resource",
        run: |layers| get_by_handle(&layers.object).boxed(),
    },
    Call {
        name: "put/client",
        run: |layers| put(&layers.client).boxed(),
    },
    Call {
        name: "put/resource",
        run: |layers| put_by_handle(&layers.object).boxed(),
    },
    Call {
        name: "delete/client",
        run: |layers| delete(&layers.client).boxed(),
    },
    Call {
        name: "delete/resource",
        run: |layers| delete_by_handle(&layers.object).boxed(),
    },
    Call {
        name: "batch/sdk",
        run: |layers| delete_many(&layers.stock).boxed(),
    },
    Call {
        name: "batch/client",
        run: |layers| delete_many(&layers.client).boxed(),
    },
    Call {
        name: "batch/resource",
        run: |layers| delete_many_by_handle(&layers.bucket).boxed(),
    },
    Call {
        name: "page/sdk",
        run: |layers| page(&layers.stock).boxed(),
    },
    Call {
        name: "page/client",
        run: |layers| page(&layers.client).boxed(),
    },
    Call {
        name: "page/resource",
        run: |layers| page_by_handle(&layers.bucket).boxed(),
    },
];

/// The body of a PUT.
static KIBIBYTE: [u8; 1024] = [b'x'; 1024];

impl Layers {
    /// All layers from one session, whose HTTP client responds from memory.
    ///
    /// # Errors
    ///
    /// When the session cannot be made.
    pub async fn new() -> Result<Self, Error> {
        let session: Session = sessions::canned(canned::http_client()).await?;
        let client = clients::fast(&session);
        let bucket = S3::from_client(client.clone()).bucket("demo");
        Ok(Self {
            stock: clients::stock(&session),
            client,
            object: bucket.object("key"),
            bucket,
        })
    }
}

impl Call {
    /// Does it once; what comes back keeps the work from being optimised away.
    ///
    /// # Panics
    ///
    /// The call's error; a response from memory gives it no reason to fail.
    pub fn run<'a>(&self, layers: &'a Layers) -> BoxFuture<'a, usize> {
        (self.run)(layers)
    }
}

async fn head(client: &Client) -> usize {
    let answer = client.head_object().bucket("demo").key("key").send().await;
    answer.expect("an answer").e_tag().map_or(0, str::len)
}

async fn reload(object: &Object) -> usize {
    object
        .reload()
        .await
        .expect("an answer")
        .e_tag()
        .map_or(0, str::len)
}

async fn get(client: &Client) -> usize {
    let answer = client.get_object().bucket("demo").key("key").send().await;
    length(answer.expect("an answer").body).await
}

async fn get_by_handle(object: &Object) -> usize {
    length(object.get().await.expect("an answer").body).await
}

async fn length(body: ByteStream) -> usize {
    body.collect().await.expect("a body").into_bytes().len()
}

async fn put(client: &Client) -> usize {
    let call = client.put_object().bucket("demo").key("key");
    let answer = call.body(ByteStream::from_static(&KIBIBYTE)).send().await;
    answer.expect("an answer").e_tag().map_or(0, str::len)
}

async fn put_by_handle(object: &Object) -> usize {
    let body = ByteStream::from_static(&KIBIBYTE);
    let answer = object.put(body).await;
    answer.expect("an answer").e_tag().map_or(0, str::len)
}

async fn delete(client: &Client) -> usize {
    let answer = client
        .delete_object()
        .bucket("demo")
        .key("key")
        .send()
        .await;
    answer.expect("an answer").version_id().map_or(0, str::len)
}

async fn delete_by_handle(object: &Object) -> usize {
    let answer = object.delete().await;
    answer.expect("an answer").version_id().map_or(0, str::len)
}

/// A thousand keys in one quiet request.
async fn delete_many(client: &Client) -> usize {
    let objects = (0..1_000).map(|index| ObjectIdentifier::builder().key(key(index)).build());
    let objects = objects.collect::<Result<Vec<_>, _>>().expect("keys");
    let delete = Delete::builder().set_objects(Some(objects)).quiet(true);
    let call = client.delete_objects().bucket("demo");
    let call = call.delete(delete.build().expect("objects"));
    call.send().await.expect("an answer").errors().len()
}

async fn delete_many_by_handle(bucket: &Bucket) -> usize {
    let keys = (0..1_000).map(key);
    bucket.delete_keys(keys).await.expect("an answer").deleted
}

async fn page(client: &Client) -> usize {
    let page = client.list_objects_v2().bucket("demo").send().await;
    let page = page.expect("a page");
    page.contents()
        .iter()
        .filter_map(|object| object.key())
        .map(str::len)
        .sum()
}

async fn page_by_handle(bucket: &Bucket) -> usize {
    let mut objects = bucket.objects().limit(1_000).stream();
    let mut length = 0;
    while let Some(object) = objects.try_next().await.expect("a page") {
        length += object.key().len();
    }
    length
}
