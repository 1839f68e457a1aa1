//! Where the handles of a batch action come from.

use futures::stream::{self, BoxStream, StreamExt, TryStreamExt};

use crate::collection::{Collection, Listing};
use crate::listed::Summary;
use crate::{Error, Result};

/// Something that a batch action can be done with: a collection, or a list of handles.
pub trait Handles<H> {
    /// The handles, one after another. Nothing is sent before the first poll.
    fn handles(self) -> BoxStream<'static, Result<H>>;
}

/// A handle, or what a listing gave with one.
pub trait IntoHandle<H> {
    /// The handle alone.
    fn into_handle(self) -> H;
}

impl<H> IntoHandle<H> for H {
    fn into_handle(self) -> H {
        self
    }
}

impl<H, I> IntoHandle<H> for Summary<H, I> {
    fn into_handle(self) -> H {
        self.into_parts().0
    }
}

impl<H: Send + 'static, L: Listing> Handles<H> for Collection<L>
where
    L::Item: IntoHandle<H>,
{
    fn handles(self) -> BoxStream<'static, Result<H>> {
        self.stream().map_ok(IntoHandle::into_handle).boxed()
    }
}

impl<H: Send + 'static, T: IntoHandle<H> + Send + 'static> Handles<H> for Vec<T> {
    fn handles(self) -> BoxStream<'static, Result<H>> {
        let handles = self
            .into_iter()
            .map(|one| Ok::<_, Error>(one.into_handle()));
        stream::iter(handles).boxed()
    }
}

impl<H: Send + 'static, T: IntoHandle<H> + Send + 'static, const N: usize> Handles<H> for [T; N] {
    fn handles(self) -> BoxStream<'static, Result<H>> {
        Vec::from(self).handles()
    }
}
