//! The ways in: a session, the SDK's configuration, a client.

use std::sync::{Arc, Mutex};

use aws_sdk_s3::config::Region;
use resource::interceptors::{
    BeforeTransmitInterceptorContextMut, BoxError, ConfigBag, Intercept, RuntimeComponents,
    dyn_dispatch_hint,
};
use resource::session::{Env, Fs};
use resource::{Credentials, Error, Kind, S3, SdkConfig, Session};

use crate::support::sandbox_session;

/// Takes note of the user agent of each request.
#[derive(Clone, Debug, Default)]
struct UserAgents(Arc<Mutex<Vec<String>>>);

#[dyn_dispatch_hint]
impl Intercept for UserAgents {
    fn name(&self) -> &'static str {
        "UserAgents"
    }

    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let agent = context.request().headers().get("x-amz-user-agent");
        self.0
            .lock()
            .unwrap()
            .push(agent.unwrap_or_default().to_owned());
        Ok(())
    }
}

#[tokio::test]
async fn the_resource_layer_names_itself_in_the_user_agent_and_a_client_does_not() {
    let sandbox = sandbox::start().await.unwrap();
    let agents = UserAgents::default();
    let session = sandbox_session(&sandbox)
        .interceptor(agents.clone())
        .build()
        .await
        .unwrap();
    session.resource(S3::new).buckets().await.unwrap();
    session
        .client(aws_sdk_s3::Client::new)
        .list_buckets()
        .send()
        .await
        .unwrap();
    let agents = agents.0.lock().unwrap();
    let own = concat!("lib/resource/", env!("CARGO_PKG_VERSION"));
    assert!(agents[0].contains(own), "{}", agents[0]);
    assert!(!agents[1].contains(own), "{}", agents[1]);
}

#[tokio::test]
async fn the_sdks_configuration_makes_a_service_with_paths_in_the_address() {
    let sandbox = sandbox::start().await.unwrap();
    let keys = Credentials::new(
        sandbox.access_key_id(),
        sandbox.secret_access_key(),
        None,
        None,
        "test",
    );
    let session = sandbox_session(&sandbox).build().await.unwrap();
    let config = SdkConfig::builder()
        .behavior_version(aws_sdk_s3::config::BehaviorVersion::latest())
        .credentials_provider(aws_sdk_s3::config::SharedCredentialsProvider::new(keys))
        .region(Region::new(sandbox.region().to_owned()))
        .endpoint_url(sandbox.endpoint_url())
        .http_client(session.sdk_config().http_client().unwrap())
        .build();
    let s3 = S3::new(&config);
    let bucket = s3.bucket("demo");
    bucket.create().await.unwrap();
    assert_eq!(s3.buckets().await.unwrap(), s3.buckets().await.unwrap());
    let anonymous = S3::new(&SdkConfig::builder().build());
    assert_eq!(anonymous.client().config().region(), None);
}

/// A session, a service and a text: three layers, one error.
async fn first_text(builder: resource::SessionBuilder) -> resource::Result<String> {
    let session = builder.build().await?;
    session.credentials().await?;
    let object = session.resource(S3::new).open("s3://demo/a")?;
    let mut text = String::new();
    let mut reader = object.reader().await?;
    tokio::io::AsyncReadExt::read_to_string(&mut reader, &mut text).await?;
    Ok(text)
}

#[tokio::test]
async fn errors_of_a_session_become_the_one_error() {
    let sandbox = sandbox::start().await.unwrap();
    let error = first_text(sandbox_session(&sandbox).profile_name("missing"))
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Session(_)), "{error}");
    assert_eq!(error.kind(), Some(Kind::Configuration));
    assert!(error.to_string().contains("`missing`"), "{error}");
    let error = first_text(sandbox_session(&sandbox).no_credentials())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), Some(Kind::NoCredentials), "{error}");
    let error = first_text(sandbox_session(&sandbox)).await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
}

#[tokio::test]
async fn an_error_of_a_file_keeps_what_s3_said() {
    let inner = resource::client::Error::Invalid("no".to_owned());
    let error = Error::from(std::io::Error::other(inner));
    assert!(matches!(&error, Error::Client(_)), "{error}");
    let error = Error::from(std::io::Error::other("disk full"));
    assert_eq!(error.to_string(), "disk full");
    assert_eq!(error.kind(), None);
}

#[tokio::test]
async fn a_session_without_a_region_says_so_when_a_request_is_sent() {
    let session = Session::builder()
        .credentials("AKID", "secret")
        .env(Env::from_slice(&[("AWS_EC2_METADATA_DISABLED", "true")]))
        .fs(Fs::from_slice(&[]))
        .build();
    let s3 = S3::new(&session.await.unwrap());
    let error = s3.bucket("demo").objects().await.unwrap_err();
    assert_eq!(error.kind(), Some(Kind::Configuration), "{error}");
    assert!(error.to_string().contains("region"), "{error}");
    let error = s3
        .bucket("demo")
        .upload("a")
        .from_bytes("x")
        .await
        .unwrap_err();
    assert_eq!(error.kind(), Some(Kind::Configuration), "{error}");
}

#[test]
fn a_request_outside_of_a_tokio_runtime_panics_as_the_documentation_says() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let sandbox = runtime.block_on(sandbox::start()).unwrap();
    let session = runtime.block_on(sandbox_session(&sandbox).build()).unwrap();
    let s3 = session.resource(S3::new);
    let request =
        std::panic::AssertUnwindSafe(|| futures::executor::block_on(s3.buckets().collect()));
    assert!(std::panic::catch_unwind(request).is_err());
    assert!(runtime.block_on(s3.buckets().collect()).unwrap().is_empty());
}
