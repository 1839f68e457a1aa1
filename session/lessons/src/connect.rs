//! Four ways to give a session its credentials.

use std::fmt;

use aws_smithy_runtime_api::client::http::SharedHttpClient;
use serde::Serialize;

use super::{Error, who};
use crate::harness::{AnySession, Context, Failure, LessonResult};
use session::{Env, Fs, ResolvedCredentials, Session, SessionBuilder};

/// The sessions of the four ways.
#[derive(Debug, Clone, Serialize)]
pub struct Connections {
    /// In the order in which they are usually met: keys, environment, profile, default.
    pub ways: Vec<Connection>,
}

/// One session, made in one way.
#[derive(Debug, Clone, Serialize)]
pub struct Connection {
    /// The way.
    pub way: &'static str,
    /// boto3's word for where the credentials came from.
    pub method: String,
    /// The region, if there is one.
    pub region: Option<String>,
    /// The account of the credentials, as STS reports it.
    pub account: String,
}

// ANCHOR: task
/// Makes sessions in four ways from the same keys: as arguments, from the environment, from a profile, and as the default
/// session. Each session then asks STS who it is.
///
/// The environment and the files are made up for the lesson; the machine's own are neither read nor written.
///
/// # Errors
///
/// [`Error::Session`] when the session has no credentials, [`Error::Request`] when STS refuses them.
pub async fn connect(session: &Session) -> Result<Connections, Error> {
    let keys = session.credentials().await?;
    let place = Place::of(session);
    let mut ways = Vec::new();

    // 1. Pass the keys as arguments.
    let explicit = place.builder(&[], &[]).keys(keys.clone().into_inner());
    ways.push(connection("explicit keys", &explicit.build().await?).await?);

    // 2. Put them into the environment.
    let environment = place.builder(&variables(&keys), &[]);
    ways.push(connection("environment", &environment.build().await?).await?);

    // 3. Write them into a profile, and name it.
    let file = profile(&keys);
    let files = [("/lesson/.aws/credentials", file.as_str())];
    let home = [("HOME", "/lesson")];
    let profile = place.builder(&home, &files).profile_name("lesson");
    ways.push(connection("profile", &profile.build().await?).await?);

    // 4. Make a default session. session::client() and session::resource() use it from now on.
    session::setup_default_session(explicit_again(&place, &keys).await?);
    let default = session::default_session().await?;
    ways.push(connection("default", &default).await?);

    Ok(Connections { ways })
}
// ANCHOR_END: task

async fn explicit_again(
    place: &Place,
    keys: &ResolvedCredentials,
) -> Result<Session, session::Error> {
    let builder = place.builder(&[], &[]);
    builder.keys(keys.clone().into_inner()).build().await
}

async fn connection(way: &'static str, session: &Session) -> Result<Connection, Error> {
    Ok(Connection {
        way,
        method: session.credentials().await?.method().to_string(),
        region: session.region_name().map(str::to_owned),
        account: who::account(session).await?,
    })
}

/// The region, endpoint and HTTP client that the lesson's sessions share.
pub(super) struct Place {
    region: Option<String>,
    endpoint_url: Option<String>,
    http_client: Option<SharedHttpClient>,
}

impl Place {
    pub(super) fn of(session: &Session) -> Self {
        Self {
            region: session.region_name().map(str::to_owned),
            endpoint_url: session.endpoint_url().map(str::to_owned),
            http_client: session.sdk_config().http_client(),
        }
    }

    /// A session there, which sees these variables and files and no others.
    pub(super) fn builder(
        &self,
        variables: &[(&str, &str)],
        files: &[(&str, &str)],
    ) -> SessionBuilder {
        let mut builder = Session::builder()
            .env(Env::from_slice(variables))
            .fs(Fs::from_slice(files));
        if let Some(region) = &self.region {
            builder = builder.region_name(region);
        }
        if let Some(endpoint_url) = &self.endpoint_url {
            builder = builder.endpoint_url(endpoint_url);
        }
        if let Some(http_client) = &self.http_client {
            builder = builder.http_client(http_client.clone());
        }
        builder
    }
}

fn variables(keys: &ResolvedCredentials) -> Vec<(&str, &str)> {
    let mut variables = vec![
        ("AWS_ACCESS_KEY_ID", keys.access_key_id()),
        ("AWS_SECRET_ACCESS_KEY", keys.secret_access_key()),
    ];
    variables.extend(
        keys.session_token()
            .map(|token| ("AWS_SESSION_TOKEN", token)),
    );
    variables
}

fn profile(keys: &ResolvedCredentials) -> String {
    let (id, secret) = (keys.access_key_id(), keys.secret_access_key());
    let mut file =
        format!("[lesson]\naws_access_key_id = {id}\naws_secret_access_key = {secret}\n");
    if let Some(token) = keys.session_token() {
        file += "aws_session_token = ";
        file += token;
    }
    file
}

impl fmt::Display for Connections {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for connection in &self.ways {
            let Connection { way, method, .. } = connection;
            let region = connection.region.as_deref().unwrap_or("no region");
            let account = &connection.account;
            writeln!(f, "{way:13}  {method:23}  {region:14}  account {account}")?;
        }
        Ok(())
    }
}

pub(super) async fn lesson(_: AnySession, context: Context) -> Result<LessonResult, Failure> {
    LessonResult::list(&connect(&context.session).await?)
}
