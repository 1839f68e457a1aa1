//! Opens the file of an upload, and finds out how to read it.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use bytes::Bytes;

use super::file::{FileSource, changed};
use super::file_state::FileState;
use crate::error::Result;
use crate::transfer::blocking::{blocking, local};

/// The largest file that is read into memory, in bytes.
const SMALL: u64 = 1 << 20;

pub(super) enum Opened {
    /// The bytes of a small file.
    Small(Bytes),
    /// A file that is read from several places at a time.
    Large(FileSource),
    /// A pipe, a device, or a file that is longer than the system says, such as those of `/proc`: the bytes that were read
    /// already, and the rest to read in order.
    Stream(Bytes, File),
}

enum Found {
    Small(Vec<u8>),
    Large(File, FileState),
    Stream(Vec<u8>, File),
    Changed,
}

impl Opened {
    pub(super) async fn open(path: &Path) -> Result<Self> {
        let to_open = path.to_owned();
        let found = blocking(move || Found::open(&to_open)).await;
        Ok(match found.map_err(|error| local("read", path, error))? {
            Found::Small(bytes) => Self::Small(bytes.into()),
            Found::Large(file, state) => Self::Large(FileSource::new(file, path, state)),
            Found::Stream(start, file) => Self::Stream(start.into(), file),
            Found::Changed => return Err(changed(path)),
        })
    }
}

impl Found {
    fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let metadata = file.metadata()?;
        if metadata.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if !metadata.is_file() {
            return Ok(Self::Stream(Vec::new(), file));
        }
        let state = FileState::of(&metadata);
        if state.length > SMALL {
            return Ok(Self::Large(file, state));
        }
        // The length may be wrong: it is 0 for the files of `/proc`, and a whole page for those of `/sys`.
        let mut bytes = Vec::with_capacity(usize::try_from(state.length + 1).unwrap_or_default());
        (&file).take(SMALL + 1).read_to_end(&mut bytes)?;
        if FileState::of(&file.metadata()?) != state {
            return Ok(Self::Changed);
        }
        if bytes.len() as u64 > SMALL {
            return Ok(Self::Stream(bytes, file));
        }
        Ok(Self::Small(bytes))
    }
}
