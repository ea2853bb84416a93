"""Methods written by hand that stand beside the generated ones: `<resource>.py` for `picqer.<resource>`.

Each module holds two mixins, `<Resource>Extension` and `Async<Resource>Extension`, with the same public methods; the
generated classes of the resource inherit from them. A module loads with its resource, so it must be cheap to load.
"""
