//! Sessions that see nothing of the machine, and servers that answer from memory.

pub(crate) mod canned;
pub(crate) mod child;
pub(crate) mod loopback;

use aws_types::os_shim_internal::{Env, Fs};
use session::{Session, SessionBuilder};

pub(crate) const ID: &str = "AKIAIOSFODNN7EXAMPLE";
pub(crate) const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
pub(crate) const TOKEN: &str = "AQoDYXdzEJr1111111111111111111111111112";

/// A builder that looks only at these variables and files. A `HOME` and the absence of a metadata
/// service go without saying.
pub(crate) fn isolated(variables: &[(&str, &str)], files: &[(&str, &str)]) -> SessionBuilder {
    let mut all = vec![("HOME", "/home"), ("AWS_EC2_METADATA_DISABLED", "true")];
    all.retain(|(name, _)| variables.iter().all(|(other, _)| other != name));
    all.extend(variables);
    Session::builder()
        .env(Env::from_slice(&all))
        .fs(Fs::from_slice(files))
}

pub(crate) const CONFIG: &str = "/home/.aws/config";
pub(crate) const CREDENTIALS: &str = "/home/.aws/credentials";

/// A session with fixed keys in a fixed region.
pub(crate) async fn plain() -> Session {
    let builder = isolated(&[], &[]).credentials(ID, SECRET);
    builder.region_name("eu-west-1").build().await.unwrap()
}
