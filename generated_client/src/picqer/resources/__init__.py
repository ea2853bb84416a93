# Generated from spec/ by `make generate`. Do not edit.
"""The resources that hang on a client. Each loads when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from picqer._runtime.sender import AsyncSender, Sender
    from picqer.resources.backorders import AsyncBackorders, Backorders
    from picqer.resources.comments import AsyncComments, Comments
    from picqer.resources.customer_fields import AsyncCustomerFields, CustomerFields
    from picqer.resources.customers import AsyncCustomers, Customers
    from picqer.resources.fulfilment import AsyncFulfilment, Fulfilment
    from picqer.resources.hooks import AsyncHooks, Hooks
    from picqer.resources.location_stock_history import AsyncLocationStockHistory, LocationStockHistory
    from picqer.resources.location_types import AsyncLocationTypes, LocationTypes
    from picqer.resources.locations import AsyncLocations, Locations
    from picqer.resources.movements import AsyncMovements, Movements
    from picqer.resources.order_fields import AsyncOrderFields, OrderFields
    from picqer.resources.orders import AsyncOrders, Orders
    from picqer.resources.packagings import AsyncPackagings, Packagings
    from picqer.resources.packing_stations import AsyncPackingStations, PackingStations
    from picqer.resources.picking_containers import AsyncPickingContainers, PickingContainers
    from picqer.resources.picklists import AsyncPicklists, Picklists
    from picqer.resources.price_lists import AsyncPriceLists, PriceLists
    from picqer.resources.product_fields import AsyncProductFields, ProductFields
    from picqer.resources.products import AsyncProducts, Products
    from picqer.resources.purchase_orders import AsyncPurchaseOrders, PurchaseOrders
    from picqer.resources.receipts import AsyncReceipts, Receipts
    from picqer.resources.return_reasons import AsyncReturnReasons, ReturnReasons
    from picqer.resources.return_statuses import AsyncReturnStatuses, ReturnStatuses
    from picqer.resources.returns import AsyncReturns, Returns
    from picqer.resources.shipments import AsyncShipments, Shipments
    from picqer.resources.shipping_providers import AsyncShippingProviders, ShippingProviders
    from picqer.resources.stats import AsyncStats, Stats
    from picqer.resources.stock_history import AsyncStockHistory, StockHistory
    from picqer.resources.suppliers import AsyncSuppliers, Suppliers
    from picqer.resources.tags import AsyncTags, Tags
    from picqer.resources.tasks import AsyncTasks, Tasks
    from picqer.resources.templates import AsyncTemplates, Templates
    from picqer.resources.users import AsyncUsers, Users
    from picqer.resources.vat_groups import AsyncVatGroups, VatGroups
    from picqer.resources.warehouses import AsyncWarehouses, Warehouses
    from picqer.resources.webshop_orders import AsyncWebshopOrders, WebshopOrders

__all__ = ["AsyncResources", "Resources"]


class Resources:
    """What `Picqer` offers."""

    _sender: Sender

    @cached_property
    def backorders(self) -> Backorders:
        """What an order still waits for, because the stock is short."""
        from picqer.resources.backorders import Backorders  # noqa: PLC0415

        return Backorders(self._sender)

    @cached_property
    def comments(self) -> Comments:
        """What people write about an order, a picklist, a product and other objects."""
        from picqer.resources.comments import Comments  # noqa: PLC0415

        return Comments(self._sender)

    @cached_property
    def customer_fields(self) -> CustomerFields:
        """The account's own fields of customers."""
        from picqer.resources.customer_fields import CustomerFields  # noqa: PLC0415

        return CustomerFields(self._sender)

    @cached_property
    def customers(self) -> Customers:
        """Who the orders are for, with their addresses."""
        from picqer.resources.customers import Customers  # noqa: PLC0415

        return Customers(self._sender)

    @cached_property
    def fulfilment(self) -> Fulfilment:
        """Customers of an account with fulfilment features, who have their own products, orders and keys."""
        from picqer.resources.fulfilment import Fulfilment  # noqa: PLC0415

        return Fulfilment(self._sender)

    @cached_property
    def hooks(self) -> Hooks:
        """The subscriptions to webhooks."""
        from picqer.resources.hooks import Hooks  # noqa: PLC0415

        return Hooks(self._sender)

    @cached_property
    def location_stock_history(self) -> LocationStockHistory:
        """Every change of the stock at a location."""
        from picqer.resources.location_stock_history import LocationStockHistory  # noqa: PLC0415

        return LocationStockHistory(self._sender)

    @cached_property
    def location_types(self) -> LocationTypes:
        """Kinds of locations, each with a colour."""
        from picqer.resources.location_types import LocationTypes  # noqa: PLC0415

        return LocationTypes(self._sender)

    @cached_property
    def locations(self) -> Locations:
        """The places in a warehouse where products lie, and the containers."""
        from picqer.resources.locations import Locations  # noqa: PLC0415

        return Locations(self._sender)

    @cached_property
    def movements(self) -> Movements:
        """Moves of stock from one warehouse to another."""
        from picqer.resources.movements import Movements  # noqa: PLC0415

        return Movements(self._sender)

    @cached_property
    def order_fields(self) -> OrderFields:
        """The account's own fields of orders."""
        from picqer.resources.order_fields import OrderFields  # noqa: PLC0415

        return OrderFields(self._sender)

    @cached_property
    def orders(self) -> Orders:
        """Sales that are to be delivered: from concept over processing to completed or cancelled."""
        from picqer.resources.orders import Orders  # noqa: PLC0415

        return Orders(self._sender)

    @cached_property
    def packagings(self) -> Packagings:
        """Boxes and bags that shipments are packed in."""
        from picqer.resources.packagings import Packagings  # noqa: PLC0415

        return Packagings(self._sender)

    @cached_property
    def packing_stations(self) -> PackingStations:
        """Desks where shipments are packed, with their printers."""
        from picqer.resources.packing_stations import PackingStations  # noqa: PLC0415

        return PackingStations(self._sender)

    @cached_property
    def picking_containers(self) -> PickingContainers:
        """Bins that hold what was picked for a picklist."""
        from picqer.resources.picking_containers import PickingContainers  # noqa: PLC0415

        return PickingContainers(self._sender)

    @cached_property
    def picklists(self) -> Picklists:
        """What is to be collected in a warehouse for an order, alone or in batches."""
        from picqer.resources.picklists import Picklists  # noqa: PLC0415

        return Picklists(self._sender)

    @cached_property
    def price_lists(self) -> PriceLists:
        """Lists of prices that differ from the price of the product."""
        from picqer.resources.price_lists import PriceLists  # noqa: PLC0415

        return PriceLists(self._sender)

    @cached_property
    def product_fields(self) -> ProductFields:
        """The account's own fields of products."""
        from picqer.resources.product_fields import ProductFields  # noqa: PLC0415

        return ProductFields(self._sender)

    @cached_property
    def products(self) -> Products:
        """What an account sells and stores, with its stock, images, locations, tags and settings per warehouse."""
        from picqer.resources.products import Products  # noqa: PLC0415

        return Products(self._sender)

    @cached_property
    def purchase_orders(self) -> PurchaseOrders:
        """Orders to suppliers: from concept over purchased to received."""
        from picqer.resources.purchase_orders import PurchaseOrders  # noqa: PLC0415

        return PurchaseOrders(self._sender)

    @cached_property
    def receipts(self) -> Receipts:
        """Deliveries of suppliers as they are received into stock."""
        from picqer.resources.receipts import Receipts  # noqa: PLC0415

        return Receipts(self._sender)

    @cached_property
    def return_reasons(self) -> ReturnReasons:
        """Why customers send products back."""
        from picqer.resources.return_reasons import ReturnReasons  # noqa: PLC0415

        return ReturnReasons(self._sender)

    @cached_property
    def return_statuses(self) -> ReturnStatuses:
        """Where a return stands."""
        from picqer.resources.return_statuses import ReturnStatuses  # noqa: PLC0415

        return ReturnStatuses(self._sender)

    @cached_property
    def returns(self) -> Returns:
        """What customers send back, and what they get in its place."""
        from picqer.resources.returns import Returns  # noqa: PLC0415

        return Returns(self._sender)

    @cached_property
    def shipments(self) -> Shipments:
        """Parcels on their way, with labels and tracking codes."""
        from picqer.resources.shipments import Shipments  # noqa: PLC0415

        return Shipments(self._sender)

    @cached_property
    def shipping_providers(self) -> ShippingProviders:
        """Carriers of an account with their profiles, and the calls that Picqer makes to a provider of your own."""
        from picqer.resources.shipping_providers import ShippingProviders  # noqa: PLC0415

        return ShippingProviders(self._sender)

    @cached_property
    def stats(self) -> Stats:
        """Numbers on the account, such as the open orders."""
        from picqer.resources.stats import Stats  # noqa: PLC0415

        return Stats(self._sender)

    @cached_property
    def stock_history(self) -> StockHistory:
        """Every change of the stock of a product."""
        from picqer.resources.stock_history import StockHistory  # noqa: PLC0415

        return StockHistory(self._sender)

    @cached_property
    def suppliers(self) -> Suppliers:
        """Who the account buys from."""
        from picqer.resources.suppliers import Suppliers  # noqa: PLC0415

        return Suppliers(self._sender)

    @cached_property
    def tags(self) -> Tags:
        """Labels for orders, products, customers and picklists."""
        from picqer.resources.tags import Tags  # noqa: PLC0415

        return Tags(self._sender)

    @cached_property
    def tasks(self) -> Tasks:
        """Things to do for the users of an account."""
        from picqer.resources.tasks import Tasks  # noqa: PLC0415

        return Tasks(self._sender)

    @cached_property
    def templates(self) -> Templates:
        """Layouts of the documents that go to customers."""
        from picqer.resources.templates import Templates  # noqa: PLC0415

        return Templates(self._sender)

    @cached_property
    def users(self) -> Users:
        """The people who work with the account."""
        from picqer.resources.users import Users  # noqa: PLC0415

        return Users(self._sender)

    @cached_property
    def vat_groups(self) -> VatGroups:
        """Rates of VAT."""
        from picqer.resources.vat_groups import VatGroups  # noqa: PLC0415

        return VatGroups(self._sender)

    @cached_property
    def warehouses(self) -> Warehouses:
        """The warehouses of the account, with their stock."""
        from picqer.resources.warehouses import Warehouses  # noqa: PLC0415

        return Warehouses(self._sender)

    @cached_property
    def webshop_orders(self) -> WebshopOrders:
        """Orders as they came from a linked web shop."""
        from picqer.resources.webshop_orders import WebshopOrders  # noqa: PLC0415

        return WebshopOrders(self._sender)


class AsyncResources:
    """What `AsyncPicqer` offers."""

    _sender: AsyncSender

    @cached_property
    def backorders(self) -> AsyncBackorders:
        """What an order still waits for, because the stock is short."""
        from picqer.resources.backorders import AsyncBackorders  # noqa: PLC0415

        return AsyncBackorders(self._sender)

    @cached_property
    def comments(self) -> AsyncComments:
        """What people write about an order, a picklist, a product and other objects."""
        from picqer.resources.comments import AsyncComments  # noqa: PLC0415

        return AsyncComments(self._sender)

    @cached_property
    def customer_fields(self) -> AsyncCustomerFields:
        """The account's own fields of customers."""
        from picqer.resources.customer_fields import AsyncCustomerFields  # noqa: PLC0415

        return AsyncCustomerFields(self._sender)

    @cached_property
    def customers(self) -> AsyncCustomers:
        """Who the orders are for, with their addresses."""
        from picqer.resources.customers import AsyncCustomers  # noqa: PLC0415

        return AsyncCustomers(self._sender)

    @cached_property
    def fulfilment(self) -> AsyncFulfilment:
        """Customers of an account with fulfilment features, who have their own products, orders and keys."""
        from picqer.resources.fulfilment import AsyncFulfilment  # noqa: PLC0415

        return AsyncFulfilment(self._sender)

    @cached_property
    def hooks(self) -> AsyncHooks:
        """The subscriptions to webhooks."""
        from picqer.resources.hooks import AsyncHooks  # noqa: PLC0415

        return AsyncHooks(self._sender)

    @cached_property
    def location_stock_history(self) -> AsyncLocationStockHistory:
        """Every change of the stock at a location."""
        from picqer.resources.location_stock_history import AsyncLocationStockHistory  # noqa: PLC0415

        return AsyncLocationStockHistory(self._sender)

    @cached_property
    def location_types(self) -> AsyncLocationTypes:
        """Kinds of locations, each with a colour."""
        from picqer.resources.location_types import AsyncLocationTypes  # noqa: PLC0415

        return AsyncLocationTypes(self._sender)

    @cached_property
    def locations(self) -> AsyncLocations:
        """The places in a warehouse where products lie, and the containers."""
        from picqer.resources.locations import AsyncLocations  # noqa: PLC0415

        return AsyncLocations(self._sender)

    @cached_property
    def movements(self) -> AsyncMovements:
        """Moves of stock from one warehouse to another."""
        from picqer.resources.movements import AsyncMovements  # noqa: PLC0415

        return AsyncMovements(self._sender)

    @cached_property
    def order_fields(self) -> AsyncOrderFields:
        """The account's own fields of orders."""
        from picqer.resources.order_fields import AsyncOrderFields  # noqa: PLC0415

        return AsyncOrderFields(self._sender)

    @cached_property
    def orders(self) -> AsyncOrders:
        """Sales that are to be delivered: from concept over processing to completed or cancelled."""
        from picqer.resources.orders import AsyncOrders  # noqa: PLC0415

        return AsyncOrders(self._sender)

    @cached_property
    def packagings(self) -> AsyncPackagings:
        """Boxes and bags that shipments are packed in."""
        from picqer.resources.packagings import AsyncPackagings  # noqa: PLC0415

        return AsyncPackagings(self._sender)

    @cached_property
    def packing_stations(self) -> AsyncPackingStations:
        """Desks where shipments are packed, with their printers."""
        from picqer.resources.packing_stations import AsyncPackingStations  # noqa: PLC0415

        return AsyncPackingStations(self._sender)

    @cached_property
    def picking_containers(self) -> AsyncPickingContainers:
        """Bins that hold what was picked for a picklist."""
        from picqer.resources.picking_containers import AsyncPickingContainers  # noqa: PLC0415

        return AsyncPickingContainers(self._sender)

    @cached_property
    def picklists(self) -> AsyncPicklists:
        """What is to be collected in a warehouse for an order, alone or in batches."""
        from picqer.resources.picklists import AsyncPicklists  # noqa: PLC0415

        return AsyncPicklists(self._sender)

    @cached_property
    def price_lists(self) -> AsyncPriceLists:
        """Lists of prices that differ from the price of the product."""
        from picqer.resources.price_lists import AsyncPriceLists  # noqa: PLC0415

        return AsyncPriceLists(self._sender)

    @cached_property
    def product_fields(self) -> AsyncProductFields:
        """The account's own fields of products."""
        from picqer.resources.product_fields import AsyncProductFields  # noqa: PLC0415

        return AsyncProductFields(self._sender)

    @cached_property
    def products(self) -> AsyncProducts:
        """What an account sells and stores, with its stock, images, locations, tags and settings per warehouse."""
        from picqer.resources.products import AsyncProducts  # noqa: PLC0415

        return AsyncProducts(self._sender)

    @cached_property
    def purchase_orders(self) -> AsyncPurchaseOrders:
        """Orders to suppliers: from concept over purchased to received."""
        from picqer.resources.purchase_orders import AsyncPurchaseOrders  # noqa: PLC0415

        return AsyncPurchaseOrders(self._sender)

    @cached_property
    def receipts(self) -> AsyncReceipts:
        """Deliveries of suppliers as they are received into stock."""
        from picqer.resources.receipts import AsyncReceipts  # noqa: PLC0415

        return AsyncReceipts(self._sender)

    @cached_property
    def return_reasons(self) -> AsyncReturnReasons:
        """Why customers send products back."""
        from picqer.resources.return_reasons import AsyncReturnReasons  # noqa: PLC0415

        return AsyncReturnReasons(self._sender)

    @cached_property
    def return_statuses(self) -> AsyncReturnStatuses:
        """Where a return stands."""
        from picqer.resources.return_statuses import AsyncReturnStatuses  # noqa: PLC0415

        return AsyncReturnStatuses(self._sender)

    @cached_property
    def returns(self) -> AsyncReturns:
        """What customers send back, and what they get in its place."""
        from picqer.resources.returns import AsyncReturns  # noqa: PLC0415

        return AsyncReturns(self._sender)

    @cached_property
    def shipments(self) -> AsyncShipments:
        """Parcels on their way, with labels and tracking codes."""
        from picqer.resources.shipments import AsyncShipments  # noqa: PLC0415

        return AsyncShipments(self._sender)

    @cached_property
    def shipping_providers(self) -> AsyncShippingProviders:
        """Carriers of an account with their profiles, and the calls that Picqer makes to a provider of your own."""
        from picqer.resources.shipping_providers import AsyncShippingProviders  # noqa: PLC0415

        return AsyncShippingProviders(self._sender)

    @cached_property
    def stats(self) -> AsyncStats:
        """Numbers on the account, such as the open orders."""
        from picqer.resources.stats import AsyncStats  # noqa: PLC0415

        return AsyncStats(self._sender)

    @cached_property
    def stock_history(self) -> AsyncStockHistory:
        """Every change of the stock of a product."""
        from picqer.resources.stock_history import AsyncStockHistory  # noqa: PLC0415

        return AsyncStockHistory(self._sender)

    @cached_property
    def suppliers(self) -> AsyncSuppliers:
        """Who the account buys from."""
        from picqer.resources.suppliers import AsyncSuppliers  # noqa: PLC0415

        return AsyncSuppliers(self._sender)

    @cached_property
    def tags(self) -> AsyncTags:
        """Labels for orders, products, customers and picklists."""
        from picqer.resources.tags import AsyncTags  # noqa: PLC0415

        return AsyncTags(self._sender)

    @cached_property
    def tasks(self) -> AsyncTasks:
        """Things to do for the users of an account."""
        from picqer.resources.tasks import AsyncTasks  # noqa: PLC0415

        return AsyncTasks(self._sender)

    @cached_property
    def templates(self) -> AsyncTemplates:
        """Layouts of the documents that go to customers."""
        from picqer.resources.templates import AsyncTemplates  # noqa: PLC0415

        return AsyncTemplates(self._sender)

    @cached_property
    def users(self) -> AsyncUsers:
        """The people who work with the account."""
        from picqer.resources.users import AsyncUsers  # noqa: PLC0415

        return AsyncUsers(self._sender)

    @cached_property
    def vat_groups(self) -> AsyncVatGroups:
        """Rates of VAT."""
        from picqer.resources.vat_groups import AsyncVatGroups  # noqa: PLC0415

        return AsyncVatGroups(self._sender)

    @cached_property
    def warehouses(self) -> AsyncWarehouses:
        """The warehouses of the account, with their stock."""
        from picqer.resources.warehouses import AsyncWarehouses  # noqa: PLC0415

        return AsyncWarehouses(self._sender)

    @cached_property
    def webshop_orders(self) -> AsyncWebshopOrders:
        """Orders as they came from a linked web shop."""
        from picqer.resources.webshop_orders import AsyncWebshopOrders  # noqa: PLC0415

        return AsyncWebshopOrders(self._sender)
